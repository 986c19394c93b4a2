package org.weilu.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.weilu.spi.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves until it is told to end. */
@Command(name = "serve", description = "Serves the portal.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private static final Texts TEXTS = Texts.of(Serve.class);

    @Mixin
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, IOException {
        Map<String, String> environment = System.getenv();
        Configuration configuration = settings.over(environment);
        Main.logTo(configuration.data(), "weilu");
        boolean training = Boolean.getBoolean(Training.PROPERTY);
        if (training) {
            Training.endWithParent();
        }
        PrintWriter out = spec.commandLine().getOut();
        Site site = new Site(configuration);
        if (!site.listen()) {
            spec.commandLine()
                    .getErr()
                    .println(TEXTS.say(
                            Configuration.language(environment),
                            "occupied",
                            configuration.host(),
                            String.valueOf(configuration.port())));
            return 1;
        }
        Archive archive = new Archive(Archive.wanted(), configuration);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            archive.close();
                            site.close();
                            ended.countDown();
                        },
                        "ending"));
        PrintWriter err = spec.commandLine().getErr();
        Locale language = Configuration.language(environment);
        site.open(Portals::open, err::println)
                .ifPresent(password -> out.println(TEXTS.say(language, "demo", password)));
        site.setupAddress().ifPresent(address -> out.println(TEXTS.say(language, "setup", address)));
        out.println("Weilu is ready: " + site.address());
        out.flush();
        if (training) {
            Training.walk(site.address());
            return 0;
        }
        // What only the start needed (migrations, mappings, the content's files) goes back to the machine.
        System.gc();
        archive.start();
        ended.await();
        return 0;
    }
}
