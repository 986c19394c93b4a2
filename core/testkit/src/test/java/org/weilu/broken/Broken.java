package org.weilu.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.ws.rs.Path;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.weilu.kernel.KernelOptions;
import org.weilu.other.Other;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.store.Subscriber;
import org.weilu.ui.Slot;

/** One class for each rule, that breaks it. The package is not @NullMarked, which breaks another. */
@SuppressWarnings("all") // wrong on purpose
public final class Broken {
    private Broken() {}

    /** Named by its module like everything should be. */
    public static final class Good {
        Instant now(Clock clock) {
            return clock.instant();
        }
    }

    public static final class KnowsALibrary {
        Document document() {
            return new Document();
        }
    }

    public static final class KnowsTheKernel {
        Class<?> options() {
            return KernelOptions.class;
        }
    }

    public static final class KnowsAPlugin {
        Other other() {
            return new Other();
        }
    }

    public static final class KnowsPages {
        WebMarkupContainer container() {
            return new WebMarkupContainer("box");
        }
    }

    public static final class SharedComponent extends WebMarkupContainer implements ExtensionPoint {
        private static final long serialVersionUID = 1L;

        SharedComponent() {
            super("shared");
        }
    }

    public static final class Odd_Component extends WebMarkupContainer {
        private static final long serialVersionUID = 1L;

        Odd_Component() {
            super("odd");
        }
    }

    public record Moving(String what) {}

    public static final class HearsOfMoving implements Subscriber<Moving> {
        @Override
        public Class<Moving> subscribesTo() {
            return Moving.class;
        }

        @Override
        public void on(Moving event) {}
    }

    public record KeepsOptional(Optional<String> word) {}

    public static final class TakesOptional {
        String word(Optional<String> word) {
            return word.orElse("");
        }
    }

    public static final class AsksTheMachineForTheTime {
        Instant now() {
            return Instant.now();
        }
    }

    public static final class Prints {
        void print() {
            System.out.println("tea");
        }
    }

    public static final class ThrowsAnything {
        void fail() {
            throw new RuntimeException("something");
        }
    }

    public static final class ReadsObjects {
        Class<?> reader() {
            return ObjectInputStream.class;
        }
    }

    @Entity(name = "stray")
    @Table(name = "stray_row")
    @NamedQuery(name = "stray.all", query = "select s from stray s")
    public static class Stray {
        @Id
        String id = "";
    }

    public static final class StraySlot {
        static final Slot<String> SLOT = new Slot<>("stray.slot", String.class);
    }

    @Path("/stray")
    public static final class StrayResource {}
}
