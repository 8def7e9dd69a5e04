package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** Who steers the floor: board, queue and batches. */
@BlackBox
class ConsoleFloorIT {
    private final Console console;
    private final Shop shop;
    private final Rest operator;

    ConsoleFloorIT(Console console, Shop shop, Rest operator) {
        this.console = console;
        this.shop = shop;
        this.operator = operator;
    }

    /** Of today, so that its cards are on top of their columns. */
    private JobStory urgent() {
        OrderStory order = shop.enter(Shop.draft(shop.shirt().times(1))
                        .put("fulfilmentDate", LocalDate.now().toString()))
                .paid();
        order.jobs(1).forEach(JobStory::released);
        return order.job(0);
    }

    private ConsoleWindow board() {
        return console.at("/board?by=dtg", wide(), "OPERATOR").sees("Board");
    }

    /** All columns are in sight. */
    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(3200, 1000);
    }

    private static Locator lane(ConsoleWindow board, String state) {
        return board.page().locator("[data-lane=" + state + "]");
    }

    private static Locator card(Locator within, JobStory job) {
        return within.locator("[data-job='" + job.id() + "']");
    }

    @Test
    void a_card_goes_where_its_workflow_allows_and_nowhere_else() {
        JobStory shirt = urgent();
        shop.label(List.of(shirt));
        try (ConsoleWindow window = board()) {
            Locator card = card(lane(window, "labeled"), shirt);
            card.hover();
            window.page().mouse().down();
            lane(window, "printed").hover();
            lane(window, "printed").hover();
            assertThat(lane(window, "printed")).hasAttribute("data-drop", "closed");
            assertThat(lane(window, "picked")).hasAttribute("data-drop", "open");
            window.page().mouse().up();
            assertThat(card).isVisible();
            assertThat(shirt.state()).isEqualTo("labeled");

            card.dragTo(lane(window, "picked"));
            window.told("is now Picked");
            assertThat(card(lane(window, "picked"), shirt)).isVisible();
        }
        assertThat(shirt.state()).isEqualTo("picked");
    }

    @Test
    void a_card_that_a_colleague_moved_meanwhile_says_so_and_goes_to_its_true_column() {
        JobStory shirt = urgent();
        shop.label(List.of(shirt));
        try (ConsoleWindow window = console.window(wide())) {
            console.at(window.withoutEvents(), "/board?by=dtg", "OPERATOR").sees("Board");
            card(lane(window, "labeled"), shirt).getByRole(AriaRole.BUTTON).click();
            assertThat(window.action("Pick")).isVisible();
            shirt.scan("pick");
            shirt.scan("printer");

            window.action("Pick").click();
            assertThat(window.page().locator("[role=alert]").first()).isVisible();
            assertThat(card(lane(window, "scanned"), shirt)).isVisible();
            window.expectComplaints("status of 409");
        }
        assertThat(shirt.state()).isEqualTo("scanned");
    }

    @Test
    void the_jobs_of_one_order_are_held_together_from_the_queue() {
        OrderStory order = Work.released(shop, 2);
        try (ConsoleWindow window = console.at("/queue?orderNumber=" + Rest.encode(Work.number(order)), "OPERATOR")) {
            assertThat(window.link(Work.number(order))).hasCount(2);
            window.page().getByLabel("Select all").check();
            window.acts("Hold");
            window.form()
                    .type("What is wrong?", "the dye is late")
                    .press("Hold 2 jobs")
                    .reads("2 of 2 done");
            window.form().press("Close").gone();
            window.reads("the dye is late");
        }
        assertThat(order.jobs())
                .allSatisfy(job -> assertThat(job.holds())
                        .singleElement()
                        .satisfies(hold ->
                                assertThat(hold.path("message").asText()).isEqualTo("the dye is late")));
    }

    @Test
    @Tag("TB-26")
    @Tag("TB-27")
    void a_rule_makes_a_batch_which_is_labelled_and_released_to_picking() {
        Sku sku = shop.shirt();
        OrderStory order = Work.released(shop, sku, 3);
        String code = Shop.unique("morning").toLowerCase(Locale.ROOT);
        try (ConsoleWindow window = console.at("/batches", "OPERATOR")) {
            window.sees("Batches").link("New rule").click();
            window.fields()
                    .type("Name", "Rule " + code)
                    .type("Short name", code)
                    .add("SKUs", sku.code())
                    .press("Save");
            window.told("Rule “Rule " + code + "” saved.");

            window.button("Run Rule " + code).click();
            window.form().reads("It would make 1 batch of 3 of").press("Make 1 batch");
            window.form().reads("1 batch made of 3 of");
            assertThat(order.jobs()).extracting(JobStory::state).containsOnly("open");
            window.dialog().getByRole(AriaRole.LINK).first().click();

            window.reads("3 jobs").button("Papers").click();
            window.action("Mark all as labelled").click();
            window.told("3 jobs are labelled.");
            assertThat(order.jobs()).extracting(JobStory::state).containsOnly("labeled");
            window.button("Release to picking").click();
            window.told("Batch released to picking.").reads("Released to picking");
        } finally {
            operator.delete("/batch-rules/" + code);
        }
        assertThat(order.job(0).scan("pick").path("state").asText()).isEqualTo("picked");
    }
}
