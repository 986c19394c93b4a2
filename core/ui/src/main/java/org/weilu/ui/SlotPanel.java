package org.weilu.ui;

import java.util.Comparator;
import java.util.List;
import org.apache.wicket.Application;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.model.IModel;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;

/** What plugins put into a slot, each behind a guard: one that fails costs itself and nothing else. */
public final class SlotPanel<M> extends Panel {
    private static final long serialVersionUID = 1L;
    private final transient Slot<M> slot;
    private final IModel<M> model;

    public SlotPanel(String id, Slot<M> slot, IModel<M> model) {
        super(id);
        this.slot = slot;
        this.model = model;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView fillers = new RepeatingView("fillers");
        for (Extension<SlotFiller<M>> filler : fillers(slot)) {
            fillers.add(new GuardedFiller<>(fillers.newChildId(), filler, model));
        }
        add(fillers);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a filler of this very slot is one for its type
    private static <M> List<Extension<SlotFiller<M>>> fillers(Slot<M> slot) {
        Extensions extensions = ((PortalHost) Application.get()).extensions();
        return extensions.of(SlotFiller.class).stream()
                .filter(one -> one.show(filler -> filler.slot().equals(slot)).orElse(false))
                .sorted(Comparator.comparingInt(
                        one -> one.show(SlotFiller::order).orElse(Integer.MAX_VALUE)))
                .map(one -> (Extension<SlotFiller<M>>) (Extension<?>) one)
                .toList();
    }
}
