package org.weilu.venues.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Text;
import org.weilu.venues.plan.FloorPlan;

/** Rooms that are used together: which ones, for how many, and what they need before and after. */
public final class HouseLayoutPage extends SetupPage {
    private static final long serialVersionUID = 1L;

    public HouseLayoutPage(PageParameters parameters) {
        super(parameters);
    }

    /** Null for a new one. */
    private @Nullable Layout known() {
        String slug = parameter("layout");
        return slug.isEmpty()
                ? null
                : venue().layouts().stream()
                        .filter(layout -> layout.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(StackPage::notFound);
    }

    @Override
    String part() {
        Layout known = known();
        return known == null ? getString("layout.new") : known.name().in(getLocale());
    }

    @Override
    protected void build() {
        Layout known = known();
        String next = "layout-" + (venue().layouts().size() + 1);
        Layout it = known == null ? new Layout(next, next, new Text("", ""), 20, Set.of()) : known;
        FloorPlan plan = new FloorPlan(venue(), getLocale());
        if (known != null && plan.isWorthDrawing()) {
            write(html -> plan.write(html, known));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        venue().cells().forEach(cell -> cells.put(cell.slug(), cell.name().in(getLocale())));
        List<String> ticked =
                venue().cells(it).stream().map(cell -> cell.slug()).toList();
        Field name = Field.text("name", it.name().chinese()).autocomplete("off");
        Field english =
                Field.text("nameEn", it.name().english()).autocomplete("off").optional();
        Field[] rest = {
            Field.ticks("cells", ticked, cells),
            Field.number("seats", "" + it.seats()),
            Field.number("before", "" + it.before().toMinutes()),
            Field.number("after", "" + it.after().toMinutes())
        };
        add(id -> {
            PortalForm<Venue> form = form(id, "save", this::save, name, english);
            if (known == null) {
                form.with(Field.text("slug", next).autocomplete("off"));
            }
            return form.with(rest);
        });
        if (known != null && venue().layouts().size() > 1) {
            add(id -> form(id, "layout.drop", this::drop).danger());
        }
    }

    private Outcome<Venue> save(PortalForm<Venue> form) {
        TypedFields typed = new TypedFields(visitor(), form);
        Layout known = known();
        String slug = known == null ? form.value("slug").strip() : known.slug();
        if (known == null
                && venue().layouts().stream().anyMatch(one -> one.slug().equals(slug))) {
            typed.wrong().add(Refusal.invalid("slug", getString("slug.taken")));
        }
        List<String> chosen = form.values("cells");
        Layout layout = new Layout(
                known == null ? slug : known.id(),
                slug,
                typed.text("name"),
                typed.number("seats"),
                Set.copyOf(venue().cells().stream()
                        .filter(cell -> chosen.contains(cell.slug()))
                        .map(cell -> cell.id())
                        .toList()),
                typed.minutes("before"),
                typed.minutes("after"));
        return save(form, new Draft(venue()).layout(layout), typed.wrong(), "layouts." + slug + ".");
    }

    private Outcome<Venue> drop(PortalForm<Venue> form) {
        return drop(form, new Draft(venue()).withoutLayout(parameter("layout")));
    }
}
