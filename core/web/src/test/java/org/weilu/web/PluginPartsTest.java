package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.model.IModel;
import org.apache.wicket.model.Model;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weilu.ui.PageMount;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;
import org.weilu.ui.StackPage;

final class PluginPartsTest {
    private final TestPortal portal = new TestPortal();

    @AfterEach
    void close() {
        portal.close();
    }

    enum Phase {
        CREATE,
        INITIALIZE,
        CONFIGURE,
        BEFORE_RENDER,
        MODEL,
        RENDER,
        DETACH
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aFillerThatFailsCostsItselfOnly(Phase phase) {
        portal.extensions.add("good", filler(null, "before"));
        portal.extensions.add("bad", filler(phase, "the bad one"));
        portal.extensions.add("good", filler(null, "after"));
        String page = portal.get("/");
        assertThat(portal.status()).isEqualTo(200);
        assertThat(page).contains("before", "after", "site-footer", "</html>");
        if (phase != Phase.DETACH) {
            assertThat(page).doesNotContain("the bad one");
        }
        assertThat(portal.extensions.failures).containsOnlyKeys("bad");
    }

    @Test
    void aDisabledPluginsPageIsGoneAtOnceAndComesBack() {
        portal.extensions.add("hello", new PageMount("/hello", HelloPage.class));
        assertThat(portal.get("/hello")).contains("<h1>hi</h1>");
        portal.extensions.disabled.add("hello");
        portal.get("/hello");
        assertThat(portal.status()).isEqualTo(404);
        portal.extensions.disabled.remove("hello");
        portal.get("/hello");
        assertThat(portal.status()).isEqualTo(200);
    }

    @Test
    void aPluginMountsUnderItsOwnNameOnly() {
        portal.extensions.add("hello", new PageMount("/signin", HelloPage.class));
        portal.extensions.add("hello", new PageMount("/admin/plugins", HelloPage.class));
        portal.extensions.add("hello", new PageMount("/me/hello", HelloPage.class));
        assertThat(portal.get("/signin")).doesNotContain("<h1>hi</h1>");
        assertThat(portal.get("/me/hello")).contains("<h1>hi</h1>");
    }

    private static SlotFiller<String> filler(@org.jspecify.annotations.Nullable Phase phase, String words) {
        return new SlotFiller<>() {
            @Override
            public Slot<String> slot() {
                return Slot.HOME;
            }

            @Override
            public Component create(String id, IModel<String> model) {
                fail(phase, Phase.CREATE);
                return new Fragile(id, words, phase);
            }
        };
    }

    private static void fail(@org.jspecify.annotations.Nullable Phase wanted, Phase now) {
        if (wanted == now) {
            throw new IllegalStateException("failed in " + now);
        }
    }

    private static final class Fragile extends Label {
        private static final long serialVersionUID = 1L;
        private final @org.jspecify.annotations.Nullable Phase phase;

        Fragile(String id, String words, @org.jspecify.annotations.Nullable Phase phase) {
            super(id, (IModel<String>) () -> {
                fail(phase, Phase.MODEL);
                return words;
            });
            this.phase = phase;
        }

        @Override
        protected void onInitialize() {
            super.onInitialize();
            fail(phase, Phase.INITIALIZE);
        }

        @Override
        protected void onConfigure() {
            super.onConfigure();
            fail(phase, Phase.CONFIGURE);
        }

        @Override
        protected void onBeforeRender() {
            super.onBeforeRender();
            fail(phase, Phase.BEFORE_RENDER);
        }

        @Override
        protected void onRender() {
            getResponse().write(phase == null ? "" : "the bad one");
            fail(phase, Phase.RENDER);
            super.onRender();
        }

        @Override
        protected void onDetach() {
            super.onDetach();
            fail(phase, Phase.DETACH);
        }
    }

    public static final class HelloPage extends StackPage {
        private static final long serialVersionUID = 1L;

        public HelloPage(PageParameters parameters) {
            super(parameters);
        }

        @Override
        protected IModel<String> title() {
            return Model.of("hi");
        }

        @Override
        protected void build() {}
    }
}
