package org.weilu.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** A plugin compiled in a test, as a module folder: its class is {@code test.ID.Main}. */
final class MadePlugin {
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

    private static final List<String> IMPORTED = List.of(
            "java.time.*",
            "java.util.*",
            "java.util.function.*",
            "java.util.stream.*",
            "org.apache.wicket.*",
            "org.apache.wicket.markup.*",
            "org.apache.wicket.markup.html.*",
            "org.apache.wicket.markup.html.basic.*",
            "org.apache.wicket.model.*",
            "org.apache.wicket.request.mapper.parameter.*",
            "org.weilu.spi.*",
            "org.weilu.spi.access.*",
            "org.weilu.spi.entry.*",
            "org.weilu.spi.job.*",
            "org.weilu.ui.*");

    private MadePlugin() {}

    /** @param sources of one type each, in any order, without package and imports */
    static Path in(Path folder, String id, String... sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(id + "/target/classes"));
        Files.writeString(
                folder.resolve(id + "/plugin.properties"),
                "id=" + id + "\nclass=test." + id + ".Main\nversion=1.0.0\n");
        Path written = Files.createDirectories(folder.resolve(id + "/src/test/" + id));
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-nowarn", "-proc:none", "-d"));
        arguments.add(classes.toString());
        arguments.add("-cp");
        arguments.add(System.getProperty("java.class.path"));
        for (String source : sources) {
            Matcher type = TYPE.matcher(source);
            if (!type.find()) {
                throw new IllegalArgumentException(source);
            }
            Path file = written.resolve(type.group(1) + ".java");
            Files.writeString(file, imports(id) + source);
            arguments.add(file.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the test's plugin " + id + " does not compile");
        }
        return folder.resolve(id);
    }

    private static String imports(String id) {
        return "package test." + id + ";\n"
                + IMPORTED.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }
}
