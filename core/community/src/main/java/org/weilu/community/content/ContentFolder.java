package org.weilu.community.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.document.Yaml;
import org.weilu.spi.document.Yaml.FrontMatter;

/** A folder of content; nothing outside of it is ever read, whatever a file or a link in it says. */
final class ContentFolder {
    private static final long LARGEST_TEXT = 1_000_000;

    private final Path root;
    private final Yaml yaml;

    ContentFolder(Path dir, Yaml yaml) {
        try {
            this.root = dir.toRealPath();
        } catch (IOException e) {
            throw missing(dir.toString());
        }
        if (!Files.isDirectory(root)) {
            throw missing(dir.toString());
        }
        this.yaml = yaml;
    }

    /** The folders at the top, by name. */
    List<String> folders() {
        return names(root, Files::isDirectory);
    }

    /** The paths of the files that a reader of this folder (or top-level file) reads; translations left out. */
    List<String> files(String folder) {
        Path place = root.resolve(folder);
        if (Files.isRegularFile(place)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<String> all = names(place, Files::isRegularFile);
        return all.stream()
                .filter(name -> name.endsWith(".md") || name.endsWith(".yaml") || name.endsWith(".yml"))
                .filter(name -> !isTranslation(name) || !all.contains(original(name)))
                .map(name -> folder + "/" + name)
                .toList();
    }

    /** The bytes that make up a file, its translation included: what the ledger's hash is of. */
    String raw(String path) {
        String english = englishPath(path);
        return text(path) + (english == null ? "" : "\n\0" + text(english));
    }

    ContentFile read(String path) {
        if (isTranslation(path)) {
            throw invalid("file", "译文没有原文：缺少 " + original(path), "a translation without " + original(path));
        }
        String english = englishPath(path);
        return parse(path, english == null ? null : parse(english, null));
    }

    /** A file named within content, for a picture: inside the folder or refused. */
    Path inside(String relative) {
        try {
            Path place = root.resolve(relative).toRealPath();
            if (place.startsWith(root) && Files.isRegularFile(place)) {
                return place;
            }
        } catch (IOException | InvalidPathException e) {
            // Not there, or no name of a file: the same words as for a path that leads outside.
        }
        throw invalid("file", "内容文件夹里没有 " + relative, "no file " + relative + " in the content folder");
    }

    private ContentFile parse(String path, @Nullable ContentFile english) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String slug = name.substring(0, name.indexOf('.'));
        if (slug.isEmpty()) {
            throw invalid("file", "文件没有名字", "the file has no name");
        }
        if (!name.endsWith(".md")) {
            Map<String, Object> keys = yaml.read(text(path));
            return new ContentFile(path, slug, keys, "", english);
        }
        FrontMatter parts = yaml.split(text(path));
        return new ContentFile(path, slug, parts.keys(), parts.body().strip(), english);
    }

    private String text(String path) {
        Path file = inside(path);
        try {
            if (Files.size(file) > LARGEST_TEXT) {
                throw invalid("file", "文件超过 1 MB", "the file is larger than 1 MB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw invalid("file", "文件不是 UTF-8 编码", "the file is not UTF-8");
        } catch (IOException e) {
            throw PortalException.fault("cannot read " + path, e);
        }
    }

    private @Nullable String englishPath(String path) {
        if (!path.endsWith(".md")) {
            return null;
        }
        String english = path.substring(0, path.length() - ".md".length()) + ".en.md";
        return Files.isRegularFile(root.resolve(english)) ? english : null;
    }

    private static boolean isTranslation(String path) {
        return path.endsWith(".en.md");
    }

    private static String original(String path) {
        return path.substring(0, path.length() - ".en.md".length()) + ".md";
    }

    private static List<String> names(Path place, java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(wanted)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw PortalException.fault("cannot list " + place, e);
        }
    }

    static PortalException invalid(String field, String chinese, String english) {
        return new PortalException(Refusal.invalid(field, chinese + "。 " + english + "."));
    }

    private static PortalException missing(String dir) {
        return new PortalException(
                Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "没有文件夹 " + dir + "。 There is no folder " + dir + "."));
    }
}
