package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One person's browser window on the console. Closing it fails when the browser had to complain about anything. */
public final class ConsoleWindow implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final Set<Request> asked = new HashSet<>();
    private boolean cut;
    private boolean loading;

    ConsoleWindow(BrowserContext context, URI address) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onRequestFinished(asked::remove);
        page.onRequestFailed(asked::remove);
        // What the page before still asked for is not always told to have ended.
        page.onFrameNavigated(frame -> {
            if (loading && frame.equals(page.mainFrame())) {
                loading = false;
                asked.clear();
            }
        });
        page.onRequest(request -> {
            loading |= request.isNavigationRequest();
            // The stream of events never ends.
            if (!request.resourceType().equals("eventsource")) {
                asked.add(request);
            }
            if (!request.url().startsWith(address.toString()) && !request.url().startsWith("blob:")) {
                complaints.add("asked another server: " + request.url());
            }
        });
    }

    /** Comes with the cookie of somebody who signed in elsewhere. */
    ConsoleWindow as(Cookie session) {
        context.addCookies(List.of(session));
        return this;
    }

    public Page page() {
        return page;
    }

    /** Opens an address of the console. */
    public ConsoleWindow go(String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    /** Signs in at the first page. */
    public ConsoleWindow signIn(String user, String password) {
        go("/");
        page.locator("input[autocomplete=username]").fill(user);
        page.locator("input[autocomplete=current-password]").fill(password);
        button("Sign in").click();
        return this;
    }

    /** The page with that name is shown. */
    public ConsoleWindow sees(String title) {
        assertThat(heading(title)).isVisible();
        return this;
    }

    /** This text stands somewhere. */
    public ConsoleWindow reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    public Locator heading(String title) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))
                .first();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The part of the page under this heading. */
    public Locator panel(String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title));
    }

    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** What is filled in now: the open dialog. */
    public Form form() {
        return new Form(page, dialog());
    }

    /** What is filled in on this part of the page. */
    public Form form(Locator part) {
        return new Form(page, part);
    }

    /** What is filled in on the page itself. */
    public Form fields() {
        return new Form(page, page.getByRole(AriaRole.MAIN));
    }

    /** Opens the page's menu of actions and takes the entry that begins so. */
    public ConsoleWindow acts(String action) {
        button("Actions").click();
        action(action).click();
        return this;
    }

    /** An entry of the menu that is open, by what it begins with. */
    public Locator action(String action) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Form.pattern("^" + Form.quoted(action))));
    }

    /** The row of a table in which this stands. */
    public Locator row(String text) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** A word that comes up when something was done or refused. */
    public ConsoleWindow told(String message) {
        assertThat(page.locator(".mantine-Notification-root")
                        .filter(new Locator.FilterOptions().setHasText(message))
                        .first())
                .isVisible();
        return this;
    }

    /** Reads a barcode as a scanner does: quick typing, then Enter. Comes back with the answer, or with a scan that is kept. */
    public ConsoleWindow scans(String barcode) {
        assertThat(mood()).isVisible();
        assertThat(page.locator("input:focus")).isVisible();
        Locator newest = page.locator("li[data-scan]").first();
        String before = newest.count() == 0 ? "" : newest.getAttribute("data-scan");
        page.keyboard().type(barcode);
        page.keyboard().press("Enter");
        String fate = cut ? "" : ":not([data-fate=waiting])";
        assertThat(page.locator("li[data-scan]:not([data-scan='" + before + "'])" + fate)
                        .first())
                .isVisible();
        assertThat(newest).not().hasAttribute("data-scan", before);
        return this;
    }

    /** At a station: what the last scan came to. */
    public Locator mood() {
        return page.locator("[data-mood]");
    }

    /** What is shown is all there is to show: nothing is asked any more, nothing loads, the fonts are there. */
    public ConsoleWindow settled() {
        do {
            page.waitForCondition(asked::isEmpty);
            assertThat(page.locator(".mantine-Loader-root, .mantine-Skeleton-root"))
                    .hasCount(0);
            page.evaluate("() => document.fonts.ready.then(() => new Promise((drawn) =>"
                    + " requestAnimationFrame(() => requestAnimationFrame(() => drawn()))))");
        } while (!asked.isEmpty());
        return this;
    }

    /** The badge that tells whether changes come by themselves. */
    public Locator badge() {
        return page.locator("[data-link]");
    }

    /** No byte comes or goes until {@link #joinLine}. */
    public void cutLine() {
        cut = true;
        context.setOffline(true);
    }

    public void joinLine() {
        context.setOffline(false);
        cut = false;
    }

    /** From the next page on no change is told to this browser; to be called before it opens one. */
    public ConsoleWindow withoutEvents() {
        page.route("**/api/v1/events/stream*", Route::abort);
        expectComplaints("ERR_FAILED");
        return this;
    }

    /** What the browser wrote into its console as an error, oldest first. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Complaints about this are what the test wants to see, such as of a line that it cuts, from the first to the last. */
    public void expectComplaints(String part) {
        expected.add(part);
    }

    /** What makes it hard to use for people who cannot see or cannot use a mouse; empty is good. */
    public List<String> barriers() {
        return Accessibility.of(page);
    }

    @Override
    public void close() {
        context.close();
        complaints.removeIf(line -> expected.stream().anyMatch(line::contains));
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complains:\n" + String.join("\n", complaints));
        }
    }
}
