package org.weilu.activities.list;

import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;

/** Puts what is on in the next seven days on the home page. */
final class WeekFiller implements SlotFiller<String> {
    @Override
    public Slot<String> slot() {
        return Slot.HOME;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component create(String id, IModel<String> model) {
        return new WeekPanel(id);
    }
}
