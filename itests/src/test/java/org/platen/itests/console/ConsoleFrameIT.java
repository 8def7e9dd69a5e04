package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Rest;

/** Coming in, finding the way, and knowing whether what is shown is true. */
@BlackBox
class ConsoleFrameIT {
    private final Console console;
    private final Rest operator;

    ConsoleFrameIT(Console console, Rest operator) {
        this.console = console;
        this.operator = operator;
    }

    @Test
    void a_new_colleague_comes_in_with_a_one_time_password_and_chooses_her_own() {
        String oneTime = console.hire("nina", "OPERATOR");
        try (ConsoleWindow window = console.window()) {
            window.signIn("nina", "not hers");
            window.reads("User or password is wrong.");

            window.signIn("nina", oneTime).sees("Choose your password");
            window.page().locator("input[autocomplete=current-password]").fill(oneTime);
            window.page().locator("input[autocomplete=new-password]").fill("a kettle, three shirts, rain");
            window.button("Set password").click();
            window.sees("Orders");

            window.button("Account of nina").click();
            window.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(window.button("Sign in")).isVisible();
            window.expectComplaints("401");
        }
    }

    @Test
    void the_menu_leads_to_every_page_and_keys_do_too() {
        try (ConsoleWindow window = console.at("/orders", "OPERATOR")) {
            window.sees("Orders");
            window.link("Stock").click();
            window.sees("Stock");
            window.page().keyboard().press("g");
            window.page().keyboard().press("q");
            window.sees("Print queue");
            window.page().keyboard().press("?");
            assertThat(window.dialog()).containsText("Keyboard");
            window.page().keyboard().press("Escape");
            assertThat(window.link("Administration")).hasCount(0);
            window.go("/no-such-page").sees("There is no such page");
        }
    }

    /** What a browser has to fetch before anybody can work, as it comes over the wire. */
    @Test
    void the_scripts_of_the_first_load_are_small() {
        try (ConsoleWindow window = console.window()) {
            List<Request> scripts = new ArrayList<>();
            window.page().onRequestFinished(request -> {
                if (request.resourceType().equals("script")) {
                    scripts.add(request);
                }
            });
            console.at(window, "/orders", "OPERATOR").sees("Orders");
            window.settled();
            long bytes = scripts.stream()
                    .mapToLong(script -> script.sizes().responseBodySize)
                    .sum();
            assertThat(scripts).isNotEmpty();
            assertThat(bytes).isBetween(50_000L, 250_000L);
        }
    }

    @Test
    void it_speaks_german_and_goes_dark() {
        Browser.NewContextOptions german =
                new Browser.NewContextOptions().setLocale("de-DE").setColorScheme(ColorScheme.DARK);
        try (ConsoleWindow window = console.window(german)) {
            window.go("/");
            assertThat(window.button("Anmelden")).isVisible();
            assertThat(window.page().locator("html")).hasAttribute("data-mantine-color-scheme", "dark");
            assertThat(window.barriers()).isEmpty();
            window.expectComplaints("401");
        }
    }

    @Test
    @Tag("PG-63")
    void the_badge_tells_when_the_line_is_cut_and_the_true_state_comes_back() {
        try (ConsoleWindow window = console.at("/orders", "OPERATOR")) {
            assertThat(window.badge()).hasText("Live");
            assertThat(operator.get("/status/realtime")
                            .expect(200)
                            .json()
                            .path("clients")
                            .asInt())
                    .isPositive();

            window.cutLine();
            assertThat(window.badge()).hasText("Not live");
            window.joinLine();
            assertThat(window.badge()).hasText("Live");
            window.expectComplaints("ERR_");
        }
    }
}
