package org.weilu.signup.page;

import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.weilu.signup.api.SignupSlots;
import org.weilu.spi.Texts;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;

/** Puts the panel on the pages of others. */
final class PanelFiller implements SlotFiller<String> {
    static final Texts TEXTS = Texts.of(PanelFiller.class);

    @Override
    public Slot<String> slot() {
        return SignupSlots.PANEL;
    }

    @Override
    public Component create(String id, IModel<String> model) {
        return PlacePanel.of(id, model);
    }
}
