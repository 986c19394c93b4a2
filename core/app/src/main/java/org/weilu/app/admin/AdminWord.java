package org.weilu.app.admin;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One word of {@code ./weilu admin}: parsed at the terminal, done in the portal's process. */
public abstract class AdminWord implements Callable<Integer> {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final Texts TEXTS = Texts.of(AdminWord.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private @Nullable Desk desk;
    private @Nullable AdminCall asked;

    /** What a word takes from the terminal beside its arguments. */
    public enum Takes {
        NOTHING,
        STANDARD_INPUT,
        FILE
    }

    /** Does it, with the portal at hand. */
    abstract int work();

    public Takes takes() {
        return Takes.NOTHING;
    }

    /** The file that is handed in, as typed; for {@link Takes#FILE}. */
    public String file() {
        throw new IllegalStateException("takes no file");
    }

    @Override
    public final Integer call() {
        return ((Admin) admin().getCommand()).perform(this);
    }

    private CommandLine admin() {
        CommandLine line = spec.commandLine();
        while (!(line.getCommand() instanceof Admin)) {
            line = line.getParent();
        }
        return line;
    }

    final int work(Desk portal, AdminCall call) {
        desk = portal;
        asked = call;
        return work();
    }

    final <S> S use(Class<S> type) {
        return desk().service(type);
    }

    final Desk desk() {
        return present(desk);
    }

    final AdminCall asked() {
        return present(asked);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("outside of its work");
        }
        return value;
    }

    final Locale language() {
        return asked().language();
    }

    /** Whoever may write into the data folder is the portal itself. */
    final Visitor itself() {
        return Visitor.portal(Sites.MAIN).speaking(language());
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final void say(String key, Object... values) {
        out().println(TEXTS.say(language(), key, values));
    }

    final void warn(String words) {
        spec.commandLine().getErr().println(words);
    }

    final int refuse(String key, Object... values) {
        warn(TEXTS.say(language(), key, values));
        return REFUSED;
    }

    /** Tells what came of a wish. */
    final <T> int tell(Outcome<T> outcome, Consumer<T> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                done.accept(value);
                yield DONE;
            }
            case Outcome.Refused<T>(List<Refusal> refusals) -> {
                refusals.forEach(no -> warn(no.words()));
                yield REFUSED;
            }
        };
    }

    /** @throws PortalException NOT_FOUND, if nobody signs in by this name */
    final Person person(String login) {
        @Nullable String after = null;
        do {
            Listing<Person> some = use(People.class).list(itself(), login, new Slice(after, 100));
            Optional<Person> found = some.items().stream()
                    .filter(person -> login.equalsIgnoreCase(person.login()))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            after = some.next();
        } while (after != null);
        throw new PortalException(
                Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", TEXTS.say(language(), "nobody", login)));
    }
}
