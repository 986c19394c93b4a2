package org.weilu.app.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One portal and one browser for all journeys. */
final class Stage implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final RunningServer server = RunningServer.start();
    private final Playwright playwright;
    private final Browser browser;

    private Stage(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
    }

    /** Empty where there is no Chromium. */
    static Optional<Stage> open() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst().map(Stage::new);
    }

    /** Somebody with a browser that has never been here: a phone of 390 pixels, in Chinese. */
    Person person() {
        return person(390, true);
    }

    /** @param width of the window; below 600 it is a phone */
    Person person(int width, boolean scripts) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(server.address())
                .setViewportSize(width, width < 600 ? 844 : 800)
                .setLocale("zh-CN")
                .setTimezoneId("America/New_York")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts);
        return new Person(browser.newContext(options), server.address());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
