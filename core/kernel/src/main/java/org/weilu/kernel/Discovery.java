package org.weilu.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.pf4j.PluginDescriptor;

/** Looks for plugins: jars and zips of a distribution, module folders of a tree, in any mix. */
final class Discovery {
    private final Unpacking unpacking;
    private final List<Candidate> found = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    Discovery(List<Path> roots, Path dataDir) {
        this.unpacking = new Unpacking(dataDir.resolve("plugins"));
        roots.stream()
                .map(root -> root.toAbsolutePath().normalize())
                .distinct()
                .flatMap(root -> list(root).stream())
                .forEach(this::look);
    }

    List<Candidate> found() {
        return found;
    }

    List<Refused> refused() {
        return refused;
    }

    private static List<Path> list(Path root) {
        if (Files.isRegularFile(root.resolve(Descriptors.FILE))) {
            return List.of(root);
        }
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(Discovery::mayBePlugin).sorted().toList();
        } catch (IOException e) {
            throw new LeftOut(Reason.of("unreadable", e), e);
        }
    }

    private static boolean mayBePlugin(Path path) {
        String name = nameOf(path);
        return Files.isDirectory(path)
                ? Files.isRegularFile(path.resolve(Descriptors.FILE))
                : name.endsWith(".jar") || name.endsWith(".zip");
    }

    private void look(Path place) {
        String id = nameOf(place);
        String version = "";
        try {
            Properties keys = Descriptors.read(place);
            id = keys.getProperty("id", id).strip();
            version = keys.getProperty("version", "").strip();
            PluginDescriptor about = Descriptors.describe(keys);
            Path folder = nameOf(place).endsWith(".zip") ? unpacking.unpack(place) : place;
            found.add(candidate(place, folder, about));
        } catch (LeftOut e) {
            refused.add(new Refused(id, version, place, e.reason()));
        } catch (IOException e) {
            refused.add(new Refused(id, version, place, Reason.of("unreadable", e)));
        }
    }

    private static Candidate candidate(Path place, Path folder, PluginDescriptor about) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Candidate(place, folder, about, folder, List.of());
        }
        Path built = Files.isDirectory(folder.resolve("classes")) ? folder : folder.resolve("target");
        Path classes = built.resolve("classes");
        if (!Files.isDirectory(classes)) {
            throw new LeftOut(Reason.of("not-built", place.relativize(classes).toString()));
        }
        return new Candidate(place, folder, about, classes, jars(built.resolve("lib")));
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> nameOf(file).endsWith(".jar")).sorted().toList();
        }
    }

    private static String nameOf(Path path) {
        return Objects.requireNonNull(path.getFileName(), "a plugin has a name").toString();
    }
}
