package org.weilu.portal;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.community.content.ContentImports;
import org.weilu.community.content.ContentImports.Report;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Sites;

/** Puts a community into an empty portal. */
final class Seeding {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    /** No letter or digit that is taken for another one when it is read from a screen. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private Seeding() {}

    /**
     * Reads what is missing.
     *
     * @return the password of the demo accounts, if this start made them
     */
    static Optional<String> run(Portal portal, PortalOptions options, Consumer<String> progress) {
        ContentImports imports = portal.service(ContentImports.class);
        if (imports.seedingFinished()) {
            return Optional.empty();
        }
        Visitor itself = Visitor.portal(Sites.MAIN);
        if (options.empty()) {
            imports.startBare(itself);
            return Optional.empty();
        }
        String password = password(options.demoPassword());
        Report report = imports.importFolder(itself, options.content(), true, password, progress);
        report.bad().forEach(bad -> LOG.warn("{} line {}: {}", bad.path(), bad.line(), bad.reason()));
        return Optional.of(password);
    }

    private static String password(@Nullable String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            return wanted;
        }
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
