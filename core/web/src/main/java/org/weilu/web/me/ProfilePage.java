package org.weilu.web.me;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.ui.Field;
import org.weilu.ui.MePage;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** One's name, contacts and area. */
public final class ProfilePage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<People> people = Service.of(People.class);
    private final Service<Areas> areas = Service.of(Areas.class);

    public ProfilePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/profile";
    }

    @Override
    protected void parts() {
        Person me = people.get().find(visitor(), visitor().personId()).orElseThrow(StackPage::notFound);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("", getString("area.none"));
        areas.find().ifPresent(tree -> {
            for (Area area : tree.all()) {
                places.put(area.id(), area.name(getLocale()));
            }
        });
        add(id -> new PortalForm<Person>(id, "submit", this::save, person -> href("/me/profile?done=saved"))
                .with(
                        Field.text("name", me.name()).autocomplete("name"),
                        Field.phone("phone", me.phone()).optional(),
                        Field.email("email", me.email()).optional(),
                        Field.select("area", me.area(), places).optional()));
    }

    private Outcome<Person> save(PortalForm<Person> form) {
        return people.get()
                .update(
                        visitor(),
                        visitor().personId(),
                        new People.Profile(
                                form.value("name"),
                                typed(form.value("email")),
                                typed(form.value("phone")),
                                typed(form.value("area"))));
    }

    private static @Nullable String typed(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
