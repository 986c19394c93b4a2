package org.weilu.venues.setup;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.Policy.ClassTerms;
import org.weilu.venues.api.Quota;
import org.weilu.venues.api.UserClass;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Terms;

/** How rooms are given: to everybody, or to one class of users that has terms of its own. */
public final class HouseRulesPage extends SetupPage {
    private static final long serialVersionUID = 1L;

    public HouseRulesPage(PageParameters parameters) {
        super(parameters);
    }

    /** Empty for everybody. */
    private Optional<UserClass> who() {
        String word = parameter("class");
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(UserClass.of(word).orElseThrow(StackPage::notFound));
    }

    @Override
    String part() {
        return who().map(one -> getString("rules.of").replace("{0}", one.in(getLocale())))
                .orElseGet(() -> getString("rules"));
    }

    @Override
    protected void build() {
        UserClass own = who().orElse(null);
        if (own != null) {
            ClassTerms terms = venue().policy().of(own, venue().terms());
            List<Field> fields = terms(terms.terms(), terms.quotas());
            OpenHours windows = terms.windows();
            fields.addAll(HouseHoursPage.week(windows == null ? new OpenHours(Map.of()) : windows, getLocale()));
            add(id -> form(id, "save", form -> saveClass(form, own), fields.toArray(Field[]::new)));
            if (venue().policy().classes().containsKey(own)) {
                add(id -> form(id, "class.none", form -> dropClass(form, own)).danger());
            }
            return;
        }
        Policy policy = venue().policy();
        List<Field> fields = terms(venue().terms(), policy.quotas());
        fields.add(Field.number("buffer", "" + venue().buffer().toMinutes()));
        fields.add(Field.number("notice", "" + policy.noticeHours()));
        fields.add(Field.number("release", "" + policy.releaseMinutes()));
        fields.add(
                Field.text("firstArea", policy.firstArea()).autocomplete("off").optional());
        fields.add(Field.number("firstDays", "" + policy.firstDays()).optional());
        add(id -> form(id, "save", this::saveHouse, fields.toArray(Field[]::new)));
    }

    private List<Field> terms(Terms terms, List<Quota> quotas) {
        Map<String, String> approvals = new LinkedHashMap<>();
        for (Approval one : Approval.values()) {
            approvals.put(one.name(), getString("approval." + one.name()));
        }
        return new ArrayList<>(List.of(
                Field.number("advanceDays", "" + terms.advanceDays()),
                Field.number("maxHours", "" + terms.maxHours()),
                Field.radio("approval", terms.approval().name(), approvals),
                Field.area("quotas", Lines.quotas(quotas, getLocale())).rows(3).optional()));
    }

    private static Terms terms(TypedFields typed, PortalForm<Venue> form) {
        Approval approval = form.value("approval").equals("AUTOMATIC") ? Approval.AUTOMATIC : Approval.MANAGER;
        return new Terms(typed.number("advanceDays"), typed.number("maxHours"), approval);
    }

    private Outcome<Venue> saveHouse(PortalForm<Venue> form) {
        TypedFields typed = new TypedFields(visitor(), form);
        Policy policy = new Policy(
                typed.lines("quotas", Lines::quotas, "quotas", List.of()),
                venue().policy().classes(),
                form.value("firstArea").strip(),
                typed.number("firstDays"),
                typed.number("notice"),
                typed.number("release"));
        Venue wish = new Draft(venue()).rules(typed.minutes("buffer"), terms(typed, form), policy);
        return save(form, wish, typed.wrong(), "rules.");
    }

    private Outcome<Venue> saveClass(PortalForm<Venue> form, UserClass who) {
        TypedFields typed = new TypedFields(visitor(), form);
        OpenHours windows = typed.hours();
        boolean always = Arrays.stream(DayOfWeek.values())
                .allMatch(day -> windows.on(day).isEmpty());
        ClassTerms own = new ClassTerms(
                terms(typed, form), always ? null : windows, typed.lines("quotas", Lines::quotas, "quotas", List.of()));
        Map<UserClass, ClassTerms> classes = new EnumMap<>(UserClass.class);
        classes.putAll(venue().policy().classes());
        classes.put(who, own);
        return save(form, rules(classes), typed.wrong(), "rules." + who.word() + ".");
    }

    private Outcome<Venue> dropClass(PortalForm<Venue> form, UserClass who) {
        Map<UserClass, ClassTerms> classes = new EnumMap<>(UserClass.class);
        classes.putAll(venue().policy().classes());
        classes.remove(who);
        return drop(form, rules(classes));
    }

    private Venue rules(Map<UserClass, ClassTerms> classes) {
        Policy now = venue().policy();
        return new Draft(venue())
                .rules(
                        venue().buffer(),
                        venue().terms(),
                        new Policy(
                                now.quotas(),
                                classes,
                                now.firstArea(),
                                now.firstDays(),
                                now.noticeHours(),
                                now.releaseMinutes()));
    }
}
