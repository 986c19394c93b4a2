package org.weilu.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser. Whatever the browser complains about fails the test when they leave. */
final class Person implements AutoCloseable {
    private final BrowserContext context;
    private final String server;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int opened;

    Person(BrowserContext context, String server) {
        this.context = context;
        this.server = server;
        page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            boolean refused = message.text().startsWith("Failed to load resource")
                    && message.location().equals(page.url() + ":0:0");
            if (!refused && List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onDOMContentLoaded(loaded -> opened++);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.url() + ": " + response.status());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens an address by hand; gives the status. */
    int open(String path) {
        var response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    /** The path of the page that is open. */
    String path() {
        return page.url().replaceFirst("^" + server, "").replaceFirst("[?#].*", "");
    }

    void type(String field, String words) {
        page.fill("#" + field, words);
    }

    /** Presses what has these words, and waits for the page that it leads to. */
    void click(String words) {
        leads(() -> clickable(words).first().click());
    }

    /** A link or a button with these words, and no others. */
    Locator clickable(String words) {
        return page.locator("a:visible, button:visible, summary:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")));
    }

    /** Sends the last form of the page. */
    void submit() {
        leads(() -> page.locator("main form button[type=submit]").last().click());
    }

    /** Does what opens another page, and waits for that. */
    void leads(Runnable step) {
        int before = opened;
        step.run();
        page.waitForCondition(() -> opened > before);
        page.waitForLoadState();
    }

    void signIn(String login, String password) {
        open("/signin");
        type("login", login);
        type("password", password);
        submit();
    }

    void signIn(String login) {
        signIn(login, RunningServer.PASSWORD);
        assertThat(path()).isEqualTo("/me");
    }

    void prefers(String language, boolean elder) {
        context.addCookies(List.of(cookie("lang", language), cookie("elder", elder ? "1" : "0")));
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(server).setSameSite(SameSiteAttribute.LAX);
    }

    String heading() {
        return page.locator("h1").innerText().strip();
    }

    String main() {
        return page.locator("main").innerText();
    }

    /** The words and kind of what has the focus. */
    String focused() {
        return String.valueOf(page.evaluate("document.activeElement.id || document.activeElement.innerText.trim()"));
    }

    /** How many pixels the page is wider than its window. */
    int overhang() {
        return (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
