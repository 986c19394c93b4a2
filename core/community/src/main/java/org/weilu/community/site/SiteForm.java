package org.weilu.community.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;

/** What a site must be like. */
final class SiteForm {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern THEME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final Refusals refusals;

    SiteForm(Refusals refusals) {
        this.refusals = refusals;
    }

    List<Refusal> check(Visitor who, Site site) {
        List<Refusal> wrong = new ArrayList<>();
        if (!SLUG.matcher(site.slug()).matches()) {
            wrong.add(refusals.invalid(who, "slug", "slug"));
        }
        if (site.name().isBlank()) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        fits(who, wrong, "name", site.name(), 120);
        fits(who, wrong, "nameEn", site.nameEn(), 120);
        fits(who, wrong, "motto", site.motto(), 240);
        fits(who, wrong, "mottoEn", site.mottoEn(), 240);
        fits(who, wrong, "phone", site.phone(), 60);
        fits(who, wrong, "email", site.email(), 254);
        fits(who, wrong, "address", site.address(), 240);
        fits(who, wrong, "filing", site.filing(), 80);
        if (site.languages().isEmpty() || site.languages().size() > 10) {
            wrong.add(refusals.invalid(who, "languages", "languages"));
        }
        if (!THEME.matcher(site.theme()).matches()) {
            wrong.add(refusals.invalid(who, "theme", "theme"));
        }
        if (site.host() != null && !HOST.matcher(site.host()).matches()) {
            wrong.add(refusals.invalid(who, "host", "host"));
        }
        return wrong;
    }

    private void fits(Visitor who, List<Refusal> wrong, String field, String text, int longest) {
        if (text.length() > longest) {
            wrong.add(refusals.invalid(who, field, "long", longest));
        }
    }
}
