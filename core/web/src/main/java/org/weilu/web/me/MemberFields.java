package org.weilu.web.me;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.wicket.Component;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households.NewMember;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;

/** The fields for a member of a household, and what was typed into them. */
final class MemberFields {
    private static final Texts TEXTS = Texts.of(MemberFields.class);

    private MemberFields() {}

    static Field[] of(Component page, Household.@Nullable Member member, @Nullable Consents consents) {
        Locale language = page.getLocale();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("CHILD", TEXTS.say(language, "child"));
        parts.put("ELDER", TEXTS.say(language, "elder"));
        LocalDate born = member == null ? null : member.born();
        return new Field[] {
            Field.text("name", member == null ? "" : member.name()).autocomplete("off"),
            Field.radio("part", member == null ? "CHILD" : member.part().name(), parts),
            Field.date("born", born == null ? "" : born.toString()),
            Field.hidden("version", consents == null ? "" : consents.version(Consents.CHILD_DATA)),
            Field.tick("consent", false)
        };
    }

    static Typed wish(PortalForm<?> form, Locale language) {
        LocalDate born = null;
        String typed = form.value("born");
        if (!typed.isBlank()) {
            try {
                born = LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                return new Typed(null, Refusal.invalid("born", TEXTS.say(language, "born")));
            }
        }
        Household.Part part = form.value("part").equals("ELDER") ? Household.Part.ELDER : Household.Part.CHILD;
        String consent = form.ticked("consent") ? form.value("version") : null;
        return new Typed(new NewMember(form.value("name"), part, born, consent), null);
    }

    /** A wish, or why it is none. */
    record Typed(@Nullable NewMember wish, @Nullable Refusal refusal) {
        <T> Outcome<T> then(Function<NewMember, Outcome<T>> service) {
            if (wish == null) {
                return Outcome.refused(Objects.requireNonNull(refusal));
            }
            return service.apply(wish);
        }
    }
}
