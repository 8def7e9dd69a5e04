package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;

/** What somebody typed is not lost by a slip of the hand. */
@BlackBox
class ConsoleFormsIT {
    private final Console console;

    ConsoleFormsIT(Console console) {
        this.console = console;
    }

    @Test
    void settings_that_are_not_saved_are_left_only_after_a_question() {
        try (ConsoleWindow window = console.at("/admin/settings", "ADMIN")) {
            window.sees("Settings").link("Direct to garment").click();
            Locator field = window.page().locator("main form input").first();
            field.fill("17");

            window.link("Health").click();
            question(window).getByText("Keep editing").click();
            window.sees("Direct to garment");
            assertThat(field).hasValue("17");

            window.page().evaluate("history.back()");
            question(window).getByText("Discard").click();
            window.sees("Settings");
        }
    }

    @Test
    void a_dialog_closes_at_once_while_nothing_is_typed_and_asks_afterwards() {
        try (ConsoleWindow window = console.at("/admin/devices", "ADMIN")) {
            window.sees("Machines").button("New machine").click();
            assertThat(window.dialog()).isVisible();
            window.page().keyboard().press("Escape");
            assertThat(window.dialog()).hasCount(0);

            window.button("New machine").click();
            window.form().type("Code", "half-typed");
            window.page().keyboard().press("Escape");
            question(window).getByText("Discard").click();
            assertThat(window.dialog()).hasCount(0);
        }
    }

    private static Locator question(ConsoleWindow window) {
        return window.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Leave without saving?"));
    }
}
