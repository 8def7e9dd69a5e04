package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One person's browser window on the console. Closing it fails when the browser had to complain about anything. */
public final class ConsoleWindow implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    ConsoleWindow(BrowserContext context, URI address) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onRequest(request -> {
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

    /** Reads a barcode as a scanner does: quick typing, then Enter. */
    public ConsoleWindow scans(String barcode) {
        assertThat(mood()).isVisible();
        page.keyboard().type(barcode);
        page.keyboard().press("Enter");
        assertThat(page.locator("li[data-fate]").first()).isVisible();
        return this;
    }

    /** At a station: what the last scan came to. */
    public Locator mood() {
        return page.locator("[data-mood]");
    }

    /** Nothing loads any more. */
    public ConsoleWindow settled() {
        assertThat(page.locator("[role=status][class*=Loader]")).hasCount(0);
        return this;
    }

    /** The badge that tells whether changes come by themselves. */
    public Locator badge() {
        return page.locator("[data-link]");
    }

    /** No byte comes or goes until {@link #joinLine}. */
    public void cutLine() {
        context.setOffline(true);
    }

    public void joinLine() {
        context.setOffline(false);
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
