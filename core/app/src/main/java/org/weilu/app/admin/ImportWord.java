package org.weilu.app.admin;

import java.nio.file.Path;
import org.weilu.community.content.ContentImports;
import org.weilu.community.content.ContentImports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: reads a community from files; what did not change is not read again. */
@Command(name = "import", description = "Reads a folder of content; the same folder twice changes nothing.")
final class ImportWord extends AdminWord {
    @Parameters(paramLabel = "DIR", description = "The folder, like content/ of the source tree.")
    private String folder = "";

    @Override
    int work() {
        Path from = asked().folder().resolve(folder).normalize();
        Report report =
                use(ContentImports.class).importFolder(itself(), from, false, "", path -> out().println("  " + path));
        say("content.read", report.read(), report.updated(), report.unchanged());
        report.kept().forEach(kept -> {
            say("content.kept", kept.path());
            out().println("    < " + kept.inFile().replace("\n", "\n    < "));
            out().println("    > " + kept.inPortal().replace("\n", "\n    > "));
        });
        report.unreadFolders().forEach(unread -> say("content.unread", unread));
        report.bad().forEach(bad -> warn(TEXTS.say(language(), "content.bad", bad.path(), bad.line(), bad.reason())));
        return report.bad().isEmpty() ? DONE : REFUSED;
    }
}
