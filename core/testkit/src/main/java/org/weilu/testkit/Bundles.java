package org.weilu.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks that every text exists in Chinese and in English. */
public final class Bundles {
    private static final String CHINESE = ".utf8.properties";
    private static final String ENGLISH = "_en.utf8.properties";

    private Bundles() {}

    /**
     * What is wrong with the bundles below a folder of sources, one line each.
     *
     * @param floor how many bundles must be there at the least
     */
    public static List<String> wrong(Path sources, int floor) {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> bundles = files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> file.toString().contains("/java/"))
                    .toList();
            long chinese = 0;
            for (Path bundle : bundles) {
                String name = bundle.getFileName().toString();
                if (!name.endsWith(CHINESE)) {
                    wrong.add(bundle + ": bundles are named *" + CHINESE);
                } else if (name.endsWith(ENGLISH)) {
                    compare(bundle, bundle.resolveSibling(name.replace(ENGLISH, CHINESE)), wrong);
                } else {
                    chinese++;
                    compare(bundle, bundle.resolveSibling(name.replace(CHINESE, ENGLISH)), wrong);
                }
            }
            if (chinese < floor) {
                wrong.add("only " + chinese + " bundles seen below " + sources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrong;
    }

    private static void compare(Path bundle, Path other, List<String> wrong) throws IOException {
        if (!Files.exists(other)) {
            wrong.add(bundle + ": no " + other.getFileName());
            return;
        }
        Set<String> missing = new TreeSet<>(keys(bundle));
        missing.removeAll(keys(other));
        missing.forEach(key -> wrong.add(other + ": no " + key));
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
