package org.weilu.ui;

import java.util.ArrayList;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.Response;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.response.StringResponse;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;

/** Makes, configures, renders and detaches one filler inside its extension's guard. Wicket has no error boundary. */
final class GuardedFiller<M> extends WebMarkupContainer {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Extension<SlotFiller<M>> extension;
    private final IModel<M> model;

    GuardedFiller(String id, Extension<SlotFiller<M>> extension, IModel<M> model) {
        super(id);
        this.extension = extension;
        this.model = model;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        guard(() -> add(extension().value().create("filler", model)));
    }

    @Override
    protected void onBeforeRender() {
        guard(super::onBeforeRender);
        if (size() == 0) {
            super.onBeforeRender();
        }
    }

    @Override
    protected void onRender() {
        if (size() == 0) {
            return;
        }
        RequestCycle cycle = getRequestCycle();
        Response page = cycle.getResponse();
        StringResponse buffer = new StringResponse();
        cycle.setResponse(buffer);
        boolean good;
        try {
            good = guard(super::onRender);
        } finally {
            cycle.setResponse(page);
        }
        if (good) {
            page.write(buffer.getBuffer());
        }
    }

    @Override
    protected void onDetach() {
        guard(() -> forEach(Component::detach));
        super.onDetach();
    }

    private Extension<SlotFiller<M>> extension() {
        if (extension == null) {
            throw new IllegalStateException("a filler lives as long as its request");
        }
        return extension;
    }

    private boolean guard(Runnable work) {
        boolean good = extension()
                .show(filler -> {
                    work.run();
                    return true;
                })
                .orElse(false);
        if (!good) {
            leaveOut();
        }
        return good;
    }

    private void leaveOut() {
        for (Component child : new ArrayList<>(streamChildren().toList())) {
            extension().show(filler -> remove(child));
        }
    }
}
