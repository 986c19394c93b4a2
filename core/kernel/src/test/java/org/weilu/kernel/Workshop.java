package org.weilu.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles plugins in a test and packs them as jar, zip or module folder. */
final class Workshop {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");
    final Path roots;
    private final Path work;
    private final List<Path> compiled = new ArrayList<>();

    Workshop(Path folder) throws IOException {
        this.roots = Files.createDirectories(folder.resolve("plugins"));
        this.work = Files.createDirectories(folder.resolve("work"));
    }

    /** What a plugin folder holds before it is packed. */
    final class Made {
        private final String id;
        private final Path folder;

        private Made(String id, Path folder) {
            this.id = id;
            this.folder = folder;
        }

        /** Puts a file among the classes. */
        Made with(String name, String content) throws IOException {
            write(folder.resolve("classes").resolve(name), content);
            return this;
        }

        /** Puts another plugin's classes in as a library. */
        Made library(Made other) throws IOException {
            pack(
                    other.folder.resolve("classes"),
                    Files.createDirectories(folder.resolve("lib")).resolve(other.id + ".jar"));
            return this;
        }

        Path jar() throws IOException {
            Files.copy(
                    folder.resolve(Descriptors.FILE), folder.resolve("classes").resolve(Descriptors.FILE));
            return pack(folder.resolve("classes"), roots.resolve(id + ".jar"));
        }

        Path zip() throws IOException {
            return pack(folder, roots.resolve(id + ".zip"));
        }

        Path tree() throws IOException {
            Path module = Files.createDirectories(roots.resolve(id));
            copy(folder.resolve("classes"), module.resolve("target/classes"));
            if (Files.isDirectory(folder.resolve("lib"))) {
                copy(folder.resolve("lib"), module.resolve("target/lib"));
            }
            Files.copy(folder.resolve(Descriptors.FILE), module.resolve(Descriptors.FILE));
            return module;
        }
    }

    /** A plugin of one class {@code test.ID.Main} with this body of {@code start}. */
    Made plugin(String id, String descriptor, String start) throws IOException {
        return sources(id, "id=" + id + "\nclass=test." + id + ".Main\nversion=1.0.0\n" + descriptor, main(id, start));
    }

    static String main(String id, String start) {
        return """
            package test.%s;
            import java.util.*;
            import org.weilu.spi.*;
            import org.weilu.spi.access.*;
            public final class Main implements PortalPlugin {
                public void start(PluginContext portal) { %s }
            }
            """.formatted(id, start);
    }

    Made sources(String id, String descriptor, String... sources) throws IOException {
        Path folder = Files.createTempDirectory(work, id);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        write(folder.resolve(Descriptors.FILE), descriptor);
        Path written = Files.createTempDirectory(work, id + "-src");
        List<String> arguments =
                new ArrayList<>(List.of("--release", "21", "-nowarn", "-d", classes.toString(), "-cp"));
        arguments.add(classPath());
        for (String source : sources) {
            Path file =
                    written.resolve(first(PACKAGE, source).replace('.', '/')).resolve(first(TYPE, source) + ".java");
            write(file, source);
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("the test's plugin " + id + " does not compile");
        }
        compiled.add(classes);
        return new Made(id, folder);
    }

    private String classPath() {
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        compiled.forEach(
                classes -> path.append(System.getProperty("path.separator")).append(classes));
        return path.toString();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException(pattern + " in " + text);
        }
        return matcher.group(1);
    }

    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (FileSystem target =
                FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            copy(folder, target.getPath("/"));
        }
        return jar;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    try (OutputStream out = Files.newOutputStream(copy)) {
                        Files.copy(file, out);
                    }
                }
            }
        }
    }
}
