package org.weilu.venues.setup;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.ui.Field;
import org.weilu.venues.api.Venue;

/** What a house is called, and what is told of it. */
public final class HouseWordsPage extends SetupPage {
    private static final long serialVersionUID = 1L;

    public HouseWordsPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    String part() {
        return getString("words");
    }

    @Override
    protected void build() {
        Venue it = venue();
        add(id -> form(
                id,
                "save",
                form -> {
                    TypedFields typed = new TypedFields(visitor(), form);
                    return save(
                            form,
                            new Draft(venue())
                                    .words(
                                            typed.text("name"),
                                            typed.text("summary"),
                                            typed.text("story"),
                                            typed.text("address")),
                            typed.wrong(),
                            "");
                },
                Field.text("name", it.name().chinese()).autocomplete("off"),
                Field.text("nameEn", it.name().english()).autocomplete("off").optional(),
                Field.area("summary", it.summary().chinese()).rows(2),
                Field.area("summaryEn", it.summary().english()).rows(2).optional(),
                Field.area("story", it.story().chinese()).rows(10).optional(),
                Field.area("storyEn", it.story().english()).rows(10).optional(),
                Field.text("address", it.address().chinese()).autocomplete("off"),
                Field.text("addressEn", it.address().english())
                        .autocomplete("off")
                        .optional()));
    }
}
