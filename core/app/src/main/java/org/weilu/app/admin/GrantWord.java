package org.weilu.app.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Access.GrantWish;
import org.weilu.spi.access.Scope;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Sites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grant}: a role in a scope. */
@Command(name = "grant", description = "Gives somebody a role.")
final class GrantWord extends AdminWord {
    @Parameters(index = "0", paramLabel = "LOGIN", description = "What they sign in by.")
    private String login = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "leader, editor, chief, manager, clerk or admin.")
    private String role = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            defaultValue = "site:" + Sites.MAIN,
            description = "site:SLUG, area:SLUG, brand:ID or entry:TYPE/ID (${DEFAULT-VALUE}).")
    private String scope = "";

    @Option(names = "--until", paramLabel = "DATE", description = "The last day, such as 2027-12-31; without: no end.")
    private @Nullable String until;

    @Override
    int work() {
        GrantWish wish = new GrantWish(person(login).id(), role, scope(), until());
        return tell(
                use(Access.class).grant(itself(), wish),
                grant -> say("grant.given", login, grant.role(), grant.scope().key()));
    }

    private Scope scope() {
        try {
            Scope parsed = Scope.parse(scope);
            return parsed.kind() != Scope.Kind.AREA
                    ? parsed
                    : use(Areas.class)
                            .bySlug(parsed.id())
                            .map(area -> Scope.area(area.id()))
                            .orElse(parsed);
        } catch (IllegalArgumentException e) {
            throw invalid("scope", "grant.scope", scope, e);
        }
    }

    private @Nullable Instant until() {
        if (until == null) {
            return null;
        }
        try {
            return LocalDate.parse(until)
                    .plusDays(1)
                    .atStartOfDay(use(Sites.class).main().zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw invalid("until", "grant.until", until, e);
        }
    }

    private PortalException invalid(String field, String key, String value, Exception cause) {
        return new PortalException(Refusal.invalid(field, TEXTS.say(language(), key, value)), cause);
    }
}
