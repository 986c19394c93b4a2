package org.weilu.venues.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.danekja.java.util.function.serializable.SerializableFunction;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.ui.Field;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Upkeep;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;

/** A part of a house to be set up: one form, whose refusals stand beside its fields. */
abstract class SetupPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final String ANYWAY = "anyway";
    private static final String ANYWAY_DROP = "anywayDrop";
    private transient @Nullable Venue venue;

    SetupPage(PageParameters parameters) {
        super(parameters, Venues.EDIT);
    }

    final Venue venue() {
        if (venue == null) {
            Venue found = use(Venues.class)
                    .find(visitor(), parameter("slug"))
                    .filter(one -> one.slug().equals(parameter("slug")))
                    .orElseThrow(StackPage::notFound);
            if (!use(Access.class).allows(visitor(), Venues.EDIT, found)) {
                throw refused(visitor());
            }
            venue = found;
        }
        return venue;
    }

    /** The words of the title that say which part it is. */
    abstract String part();

    @Override
    protected IModel<String> title() {
        return () -> part() + " · " + venue().name().in(getLocale());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.set(way.size() - 1, new Parts.Crumb(part(), null));
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        way.add(3, new Parts.Crumb(getString("houses"), href("/desk/venues/houses")));
        way.add(4, new Parts.Crumb(venue().name().in(getLocale()), home()));
        return way;
    }

    final String home() {
        return href("/desk/venues/houses/" + venue().slug());
    }

    /** A form that leads back to the house; where something ahead does not fit, it asks again with a box to tick. */
    final PortalForm<Venue> form(
            String id, String button, SerializableFunction<PortalForm<Venue>, Outcome<Venue>> wish, Field... fields) {
        String home = home();
        PortalForm<Venue> form = new PortalForm<>(id, button, wish, done -> home + "?done=saved");
        form.with(fields);
        form.with(Field.hidden("seen", Long.toString(venue().updated().toEpochMilli())));
        if (isPost()) {
            // Two forms of a page may not have fields of one name.
            form.with(Field.tick(button.equals("save") ? ANYWAY : ANYWAY_DROP, false));
        }
        return form.back(home);
    }

    /** @param prefix what the validator puts before the names of this part's fields */
    final Outcome<Venue> save(PortalForm<Venue> form, Venue wish, List<Refusal> wrong, String prefix) {
        return save(form, wish, wrong, prefix, ANYWAY);
    }

    final Outcome<Venue> drop(PortalForm<Venue> form, Venue wish) {
        return save(form, wish, List.of(), "drop.", ANYWAY_DROP);
    }

    private Outcome<Venue> save(PortalForm<Venue> form, Venue wish, List<Refusal> wrong, String prefix, String anyway) {
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Outcome<Venue> saved = use(Upkeep.class).save(visitor(), seen(wish, form.value("seen")), form.ticked(anyway));
        List<Refusal> named = new ArrayList<>();
        saved.refusals().forEach(no -> named.add(named(no, prefix)));
        return named.isEmpty() ? saved : Outcome.refused(named);
    }

    /** As it was looked at, so that nobody's change is overwritten unseen. */
    private static Venue seen(Venue wish, String millis) {
        Instant seen = millis.matches("\\d{1,18}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : Instant.EPOCH;
        return new Venue(
                wish.id(),
                wish.site(),
                wish.slug(),
                wish.name(),
                wish.summary(),
                wish.story(),
                wish.address(),
                wish.cover(),
                wish.open(),
                wish.calendar(),
                wish.buffer(),
                wish.terms(),
                wish.policy(),
                wish.cells(),
                wish.layouts(),
                seen);
    }

    private static Refusal named(Refusal no, String prefix) {
        String field = no.field();
        return field == null || !field.startsWith(prefix)
                ? no
                : new Refusal(
                        no.kind(), no.code(), no.words(), field.substring(prefix.length()), no.wayOn(), no.more());
    }
}
