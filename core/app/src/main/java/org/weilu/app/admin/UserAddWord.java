package org.weilu.app.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Access.Grant;
import org.weilu.spi.access.Access.GrantWish;
import org.weilu.spi.access.Scope;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.People;
import org.weilu.spi.community.People.NewPerson;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import org.weilu.spi.operation.Links;
import org.weilu.spi.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user add}: one account with its roles, all or nothing. */
@Command(name = "add", description = "Makes an account, and prints a one-time code for it.")
final class UserAddWord extends AdminWord {
    @Parameters(paramLabel = "LOGIN", description = "What they sign in by: a name, a phone number, a mail address.")
    private String login = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Their name.")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "A role on the whole site; may be repeated.")
    private List<String> roles = List.of();

    @Option(names = "--password-stdin", description = "Take the password from standard input instead of a code.")
    private boolean passwordGiven;

    @Override
    public Takes takes() {
        return passwordGiven ? Takes.STANDARD_INPUT : Takes.NOTHING;
    }

    @Override
    int work() {
        String password = passwordGiven
                ? new String(asked().handedIn(), StandardCharsets.UTF_8).replaceFirst("\\R\\z", "")
                : NewPassword.unknown();
        Outcome<Person> made = use(Store.class).write(em -> make(password));
        int code = tell(made, person -> say("user.made", login));
        if (code != DONE || passwordGiven) {
            return code;
        }
        Person person = made.orThrow();
        return tell(
                use(Accounts.class).newCode(itself(), person.id()),
                slip -> say("user.code", login, slip.code(), use(Links.class).absolute("/code")));
    }

    private Outcome<Person> make(String password) {
        Outcome<List<Person>> made = use(People.class).create(itself(), List.of(new NewPerson(login, name, password)));
        for (String role : roles) {
            if (made instanceof Outcome.Done<List<Person>>(List<Person> people)) {
                String person = people.getFirst().id();
                Outcome<Grant> granted =
                        use(Access.class).grant(itself(), new GrantWish(person, role, Scope.site(Sites.MAIN), null));
                if (!granted.isDone()) {
                    return Outcome.refused(granted.refusals());
                }
            }
        }
        return made.map(List::getFirst);
    }
}
