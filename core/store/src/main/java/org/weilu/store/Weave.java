package org.weilu.store;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;
import org.weilu.spi.PortalException;

/** A program of the build: weaves the entities of a folder of classes, in place; see {@code weave} in the root pom. */
final class Weave {
    private Weave() {}

    public static void main(String[] folders) throws IOException, URISyntaxException {
        Path classes = Path.of(folders[0]);
        if (!Files.isDirectory(classes)) {
            return;
        }
        List<String> mapped = mapped(classes);
        if (mapped.isEmpty()) {
            return;
        }
        Path unit = Files.createTempDirectory("weave");
        Path file = Files.createDirectory(unit.resolve("META-INF")).resolve("persistence.xml");
        Files.writeString(file, unit(mapped));
        StaticWeaveProcessor weaver = new StaticWeaveProcessor(classes.toFile(), classes.toFile());
        weaver.setPersistenceInfo(unit.toFile());
        weaver.setClassLoader(Weave.class.getClassLoader());
        weaver.setLogLevel(SessionLog.WARNING);
        weaver.performWeaving();
        Files.delete(file);
        Files.delete(file.getParent());
        Files.delete(unit);
    }

    private static String unit(List<String> mapped) {
        String classes =
                mapped.stream().map(type -> "<class>" + type + "</class>").collect(Collectors.joining());
        return """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_2.xsd">
                  <persistence-unit name="weave" transaction-type="RESOURCE_LOCAL">
                    <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                    %s
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  </persistence-unit>
                </persistence>
                """.formatted(classes);
    }

    private static List<String> mapped(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(Weave::isMapped)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMapped(String name) {
        try {
            Class<?> type = Class.forName(name, false, Weave.class.getClassLoader());
            return Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException e) {
            throw PortalException.fault("not on the class path of the weaver: " + name, e);
        } catch (LinkageError e) {
            // A class whose optional library is absent is no entity.
            return false;
        }
    }
}
