package org.weilu.ui;

import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.weilu.spi.ExtensionPoint;

/** Fills a slot with a component; what fails or takes no part (invisible) is left out. */
public interface SlotFiller<M> extends ExtensionPoint {
    Slot<M> slot();

    /** Small first. */
    default int order() {
        return 1000;
    }

    Component create(String id, IModel<M> model);
}
