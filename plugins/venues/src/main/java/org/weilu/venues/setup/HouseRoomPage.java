package org.weilu.venues.setup;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Equipment;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Plot;
import org.weilu.venues.api.Venue.Text;

/** A room that cannot be divided: its name, what stands in it, where it lies in the plan. */
public final class HouseRoomPage extends SetupPage {
    private static final long serialVersionUID = 1L;

    public HouseRoomPage(PageParameters parameters) {
        super(parameters);
    }

    /** Null for a new one. */
    private @Nullable Cell known() {
        String slug = parameter("cell");
        return slug.isEmpty()
                ? null
                : venue().cells().stream()
                        .filter(cell -> cell.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(StackPage::notFound);
    }

    @Override
    String part() {
        Cell known = known();
        return known == null ? getString("room.new") : known.name().in(getLocale());
    }

    @Override
    protected void build() {
        Cell known = known();
        String next = "room-" + (venue().cells().size() + 1);
        Cell it = known == null ? new Cell(next, next, new Text("", "")) : known;
        int place = known == null ? venue().cells().size() + 1 : venue().cells().indexOf(known) + 1;
        Map<String, String> equipment = new LinkedHashMap<>();
        for (Equipment one : Equipment.values()) {
            equipment.put(one.word(), one.in(getLocale()));
        }
        Plot plot = it.plot();
        String drawn = plot == null ? "" : plot.x() + " " + plot.y() + " " + plot.width() + " " + plot.height();
        Field name = Field.text("name", it.name().chinese()).autocomplete("off");
        Field english =
                Field.text("nameEn", it.name().english()).autocomplete("off").optional();
        Field[] rest = {
            Field.number("place", "" + place),
            Field.text("plot", drawn).autocomplete("off").optional(),
            Field.tick("stepFree", it.stepFree()),
            Field.ticks(
                    "equipment", it.equipment().stream().map(Equipment::word).toList(), equipment)
        };
        add(id -> {
            PortalForm<Venue> form = form(id, "save", this::save, name, english);
            if (known == null) {
                form.with(Field.text("slug", next).autocomplete("off"));
            }
            return form.with(rest);
        });
        if (known != null && venue().cells().size() > 1) {
            add(id -> form(id, "room.drop", this::drop).danger());
        }
    }

    private Outcome<Venue> save(PortalForm<Venue> form) {
        TypedFields typed = new TypedFields(visitor(), form);
        Cell known = known();
        String slug = known == null ? form.value("slug").strip() : known.slug();
        if (known == null
                && venue().cells().stream().anyMatch(cell -> cell.slug().equals(slug))) {
            typed.wrong().add(Refusal.invalid("slug", getString("slug.taken")));
        }
        Set<Equipment> equipment = EnumSet.noneOf(Equipment.class);
        form.values("equipment").forEach(word -> Equipment.of(word).ifPresent(equipment::add));
        Cell cell = new Cell(
                known == null ? slug : known.id(),
                slug,
                typed.text("name"),
                typed.plot("plot"),
                form.ticked("stepFree"),
                equipment);
        Venue wish = new Draft(venue()).cell(cell, typed.number("place") - 1);
        return save(form, wish, typed.wrong(), "cells." + slug + ".");
    }

    private Outcome<Venue> drop(PortalForm<Venue> form) {
        return drop(form, new Draft(venue()).withoutCell(parameter("cell")));
    }
}
