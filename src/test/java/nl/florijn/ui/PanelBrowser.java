package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.platform.PartnerId;

/** A person at a headless Chromium who reads Dutch: one browser for all tests, each with cookies and a cache of its own. */
final class PanelBrowser implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** The dark changes colours, and nothing else. */
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final int TIMEOUT = 60_000; // milliseconds
    private static final Path CHROMIUM =
            Path.of(Optional.ofNullable(System.getenv("FLORIJN_CHROMIUM")).orElse("/usr/bin/chromium"));

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    PanelBrowser(int port) {
        // A first view is compiled while it is asked for; on a busy machine that takes its time.
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
        address = "http://127.0.0.1:" + port + "/";
        context = Chromium.RUNNING.newContext(
                new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1440, 900));
        page = newTab();
    }

    /** Started by whoever needs it first; ends with the JVM. */
    private static final class Chromium {

        // The browser is the machine's own.
        static final Browser RUNNING = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu"))); // a processor that plays at graphics is slow at it
    }

    /** One more tab, with the same log-in. */
    Page newTab() {
        var tab = context.newPage();
        tab.setDefaultTimeout(TIMEOUT);
        tab.onPageError(complaints::add);
        tab.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return tab;
    }

    Page page() {
        return page;
    }

    /** What shows this text; a page may hold another for a phone. */
    static Locator seen(Page tab, String text) {
        return tab.getByText(text).filter(new Locator.FilterOptions().setVisible(true));
    }

    void open(String path) {
        open(page, path);
    }

    void open(Page tab, String path) {
        tab.navigate(address + path);
    }

    /** A place in the books of a partner. */
    void open(PartnerId partner, String path) {
        open(partner + "/" + path);
    }

    void logIn(String email, String password) {
        open("login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button").first().click();
    }

    /** Nothing for axe to find: as it is, in the dark, and as narrow as a phone. */
    void isAccessible() {
        findsNothing(new AxeBuilder(page).withTags(WCAG), "light, wide");
        isTidy();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        findsNothing(new AxeBuilder(page).withRules(OF_COLOUR), "dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(375, 800);
        findsNothing(new AxeBuilder(page).withTags(WCAG), "375 px");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("at 375 px the page does not scroll sideways")
                .isEqualTo(true);
        page.setViewportSize(1440, 900);
    }

    /** What makes a screen easy to find one's way in, beyond what WCAG asks. */
    void isTidy() {
        // Vaadin's own: the sign that it is connected stands in no landmark, a question has its role on its dialog.
        findsNothing(
                new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator")
                        .exclude("vaadin-confirm-dialog")
                        .withRules(List.of("region", "heading-order", "empty-table-header", "aria-allowed-role")),
                "tidy");
    }

    private void findsNothing(AxeBuilder axe, String how) {
        // axe waits for ever for an answer from a frame that runs no scripts, so the document steps aside.
        page.evaluate("() => { const paper = document.querySelector('iframe');"
                + " window.aside = paper && [paper, paper.parentNode]; paper?.remove(); }");
        // One page without frames: its own results are all, without a second page that puts those of frames together.
        var found = axe.setLegacyMode(true).analyze().getViolations();
        page.evaluate("() => { window.aside && window.aside[1].append(window.aside[0]); }");
        assertThat(found.stream().map(PanelBrowser::inWords))
                .as(page.url() + ", " + how)
                .isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
