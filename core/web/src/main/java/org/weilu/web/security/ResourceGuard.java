package org.weilu.web.security;

import java.util.Locale;
import java.util.Set;
import org.apache.wicket.markup.html.IPackageResourceGuard;

/** Lets out files beside classes by an allow-list of endings; never markup, texts or classes, of plugins either. */
public final class ResourceGuard implements IPackageResourceGuard {
    private static final Set<String> ENDINGS =
            Set.of("css", "js", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff2");

    @Override
    public boolean accept(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean tricks =
                lower.contains("..") || lower.contains("\\") || lower.contains("%") || lower.contains("meta-inf");
        return !tricks && ENDINGS.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }
}
