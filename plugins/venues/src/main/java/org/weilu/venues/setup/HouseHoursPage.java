package org.weilu.venues.setup;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;
import org.weilu.venues.api.Calendar;
import org.weilu.venues.api.Calendar.Holidays;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.Venue;

/** When a house is open: the week, seasons and holidays. */
public final class HouseHoursPage extends SetupPage {
    private static final long serialVersionUID = 1L;

    public HouseHoursPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    String part() {
        return getString("hours");
    }

    @Override
    protected void build() {
        Calendar calendar = venue().calendar();
        Map<String, String> holidays = new LinkedHashMap<>();
        for (Holidays one : Holidays.values()) {
            holidays.put(one.name(), getString("holidays." + one.name()));
        }
        List<Field> fields = week(venue().open(), getLocale());
        fields.add(Field.radio("holidays", calendar.holidays().name(), holidays));
        fields.add(Field.text("festive", Lines.spans(calendar.festive()))
                .autocomplete("off")
                .optional());
        fields.add(
                Field.area("seasons", Lines.seasons(calendar.seasons())).rows(3).optional());
        add(id -> form(id, "save", this::save, fields.toArray(Field[]::new)));
    }

    /** A field a day. */
    static List<Field> week(OpenHours open, Locale language) {
        List<Field> fields = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Locale spoken = "en".equals(language.getLanguage()) ? Locale.UK : Locale.SIMPLIFIED_CHINESE;
            fields.add(Field.text(TypedFields.field(day), Lines.spans(open.on(day)))
                    .labelled(day.getDisplayName(TextStyle.FULL, spoken))
                    .autocomplete("off"));
        }
        return fields;
    }

    private Outcome<Venue> save(PortalForm<Venue> form) {
        TypedFields typed = new TypedFields(visitor(), form);
        OpenHours open = typed.hours();
        Calendar calendar = new Calendar(
                typed.lines("seasons", Lines::seasons, "seasons", List.of()),
                Holidays.valueOf(form.value("holidays").isEmpty() ? "USUAL" : form.value("holidays")),
                typed.lines("festive", Lines::spans, "spans", List.of()));
        return save(form, new Draft(venue()).hours(open, calendar), typed.wrong(), "");
    }
}
