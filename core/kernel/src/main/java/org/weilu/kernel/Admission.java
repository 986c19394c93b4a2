package org.weilu.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pf4j.DefaultVersionManager;
import org.pf4j.PluginDependency;
import org.pf4j.VersionManager;

/** Judges what was found before a class of it is loaded. */
final class Admission {
    private final ClassLoader host;
    private final String portalVersion;
    private final Set<String> portalIds;
    private final VersionManager versions = new DefaultVersionManager();
    private final Map<String, Path> ids = new HashMap<>();
    private final Map<String, String> packages = new HashMap<>();

    Admission(ClassLoader host, String portalVersion, Set<String> portalIds) {
        this.host = host;
        this.portalVersion = portalVersion;
        this.portalIds = portalIds;
    }

    /**
     * Looks at one plugin by itself and beside those before it.
     *
     * @throws LeftOut naming what is wrong
     */
    void judge(Candidate plugin) {
        judgeId(plugin);
        judgeVersions(plugin);
        try {
            judgeClasses(plugin);
        } catch (IOException e) {
            throw new LeftOut(Reason.of("unreadable", e), e);
        }
        ids.put(plugin.id(), plugin.place());
    }

    boolean fits(String version, String range) {
        return versions.checkVersionConstraint(version, range);
    }

    private void judgeId(Candidate plugin) {
        String id = plugin.id();
        if (!id.matches("[a-z][a-z0-9]*")) {
            throw new LeftOut(Reason.of("bad-id", id));
        }
        if (portalIds.contains(id)) {
            throw new LeftOut(Reason.of("portal-id", id));
        }
        Path other = ids.get(id);
        if (other != null) {
            throw new LeftOut(Reason.of("duplicate", id, other.toString()));
        }
    }

    private void judgeVersions(Candidate plugin) {
        String version = plugin.about().getVersion();
        try {
            versions.compareVersions(version, portalVersion);
        } catch (RuntimeException e) {
            throw new LeftOut(Reason.of("bad-version", version), e);
        }
        for (PluginDependency dependency : plugin.about().getDependencies()) {
            understand(dependency.getPluginVersionSupport());
        }
        String requires = plugin.about().getRequires();
        if (!understand(requires)) {
            throw new LeftOut(Reason.of("requires", requires, portalVersion));
        }
    }

    private boolean understand(String range) {
        try {
            return fits(portalVersion, range);
        } catch (RuntimeException e) {
            throw new LeftOut(Reason.of("bad-range", range), e);
        }
    }

    private void judgeClasses(Candidate plugin) throws IOException {
        List<String> own = ClassNames.in(plugin.classes());
        String main = plugin.about().getPluginClass().replace('.', '/') + ".class";
        if (!own.contains(main)) {
            throw new LeftOut(Reason.of("no-class", plugin.about().getPluginClass()));
        }
        judgePortalClasses(plugin.classes(), own);
        for (Path library : plugin.libraries()) {
            judgePortalClasses(library, ClassNames.in(library));
        }
        judgePackages(plugin.id(), own, host.getResource(main) != null);
    }

    private static void judgePortalClasses(Path place, List<String> classes) {
        for (String file : classes) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            if (PluginClasses.isBroughtByPortal(name)) {
                throw new LeftOut(Reason.of("portal-classes", name, String.valueOf(place.getFileName())));
            }
        }
    }

    /** In its own tests a plugin stands on the application's class path, and its packages are no strangers there. */
    private void judgePackages(String id, List<String> own, boolean onHostClassPath) {
        Set<String> mine = new TreeSet<>();
        own.forEach(file -> mine.add(file.substring(0, Math.max(0, file.lastIndexOf('/')))));
        for (String path : mine) {
            String other = packages.get(path);
            if (other != null) {
                throw new LeftOut(Reason.of("package-taken", path.replace('/', '.'), other));
            }
            if (!onHostClassPath && !path.isEmpty() && host.getResource(path + "/") != null) {
                throw new LeftOut(Reason.of("package-portal", path.replace('/', '.')));
            }
        }
        mine.forEach(path -> packages.put(path, id));
    }
}
