package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Shop;

/** What a tablet keeps while it has no connection, and what then becomes of it. */
@BlackBox
class ConsoleKeptScansIT {
    private static final String ANN = "colleague-operator";
    private static final String BEN = "colleague-admin";

    private final Console console;
    private final Shop shop;

    ConsoleKeptScansIT(Console console, Shop shop) {
        this.console = console;
        this.shop = shop;
    }

    private ConsoleWindow annPicks() {
        ConsoleWindow window = console.at("/stations/pick-1", "OPERATOR");
        assertThat(window.mood()).isVisible();
        return window;
    }

    private static Locator waiting(ConsoleWindow window) {
        return window.page().locator("li[data-fate=waiting]");
    }

    private static Locator left(ConsoleWindow window) {
        return window.page().locator("[data-left-by]");
    }

    /** Who picked it, by the marks. */
    private static List<String> pickers(JobStory shirt) {
        return shirt.history().stream()
                .filter(mark -> mark.path("name").asText().equalsIgnoreCase("job.pick"))
                .map(mark -> mark.path("actor").asText())
                .toList();
    }

    @Test
    @Tag("N-11")
    void what_ann_scanned_without_a_network_waits_for_ann_and_is_never_sent_as_ben() {
        OrderStory order = Work.labeled(shop, 2);
        JobStory anns = order.job(0);
        JobStory bens = order.job(1);
        try (ConsoleWindow window = annPicks()) {
            window.cutLine();
            window.scans(anns.barcode());
            console.taken(window, "ADMIN");
            window.joinLine();

            assertThat(left(window)).hasText(Pattern.compile("^1 scan of " + ANN + " waits until"));
            assertThat(waiting(window)).hasCount(0);
            window.scans(bens.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "ok");
            assertThat(anns.state()).isEqualTo("labeled");

            console.at(window, "/stations/pick-1", "OPERATOR");
            anns.await("picked");
            assertThat(left(window)).hasCount(0);
            window.expectComplaints("ERR_");
        }
        assertThat(pickers(anns)).containsExactly("user:" + ANN);
        assertThat(pickers(bens)).containsExactly("user:" + BEN);
    }

    @Test
    void who_leaves_is_told_of_unsent_scans_and_a_colleague_may_let_go_of_them() {
        JobStory shirt = Work.labeled(shop, 1).job(0);
        try (ConsoleWindow window = annPicks()) {
            window.cutLine();
            window.scans(shirt.barcode());
            window.page().route("**/api/v1/scans*", Route::abort);
            window.page().route("**/api/v1/scans/offline", Route::abort);
            window.joinLine();

            window.go("/orders").button("Account of " + ANN).click();
            window.action("Sign out").click();
            window.form()
                    .reads("1 scan is not sent yet")
                    .press("Stay signed in")
                    .gone();

            console.at(window, "/stations/pick-1", "ADMIN");
            left(window).getByRole(AriaRole.BUTTON).click();
            window.form().reads(shirt.barcode()).press("Keep them").gone();
            left(window).getByRole(AriaRole.BUTTON).click();
            window.form().press("Let go of 1 scan").gone();
            window.told("1 scan was let go of.");
            assertThat(left(window)).hasCount(0);

            window.page().unrouteAll();
            console.at(window, "/stations/pick-1", "OPERATOR");
            assertThat(window.mood()).isVisible();
            assertThat(waiting(window)).hasCount(0);
            window.expectComplaints("ERR_");
        }
        assertThat(shirt.state()).isEqualTo("labeled");
    }

    @Test
    @Tag("N-11")
    void a_device_that_is_full_still_gets_rid_of_what_it_kept() {
        OrderStory order = Work.labeled(shop, 3);
        List<JobStory> kept = order.jobs().subList(0, 2);
        try (ConsoleWindow window = annPicks()) {
            window.cutLine();
            kept.forEach(shirt -> window.scans(shirt.barcode()));
            assertThat(waiting(window)).hasCount(2);
            // To the last byte.
            window.page()
                    .evaluate(
                            "() => { for (let size = 1 << 20; size > 0; size >>= 1) { try { for (let n = 0; ; n++) {"
                                    + " localStorage.setItem(`filler.${size}.${n}`, 'x'.repeat(size)); } } catch { /* smaller */ } } }");
            window.joinLine();
            kept.forEach(shirt -> shirt.await("picked"));
            assertThat(waiting(window)).hasCount(0);
            assertThat(window.page().locator("li[data-fate=done]")).not().hasCount(0);
            window.expectComplaints("ERR_");
        }
        kept.forEach(shirt -> assertThat(shirt.marks()).containsOnlyOnce("job.pick"));
    }
}
