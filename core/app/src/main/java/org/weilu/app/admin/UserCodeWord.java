package org.weilu.app.admin;

import org.weilu.spi.community.Accounts;
import org.weilu.spi.operation.Links;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code user code}: a way back in for somebody who forgot their password, the administrator among them. */
@Command(name = "code", description = "Prints a new one-time code for somebody.")
final class UserCodeWord extends AdminWord {
    @Parameters(paramLabel = "LOGIN", description = "What they sign in by.")
    private String login = "";

    @Override
    int work() {
        return tell(
                use(Accounts.class).newCode(itself(), person(login).id()),
                slip -> say("user.code", login, slip.code(), use(Links.class).absolute("/code")));
    }
}
