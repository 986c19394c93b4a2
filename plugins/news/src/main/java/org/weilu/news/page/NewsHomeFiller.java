package org.weilu.news.page;

import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;

/** The newest articles on the home page. */
final class NewsHomeFiller implements SlotFiller<String> {
    @Override
    public Slot<String> slot() {
        return Slot.HOME;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Component create(String id, IModel<String> model) {
        return new NewsHomePanel(id);
    }
}
