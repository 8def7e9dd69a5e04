package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Shop;

/** The page of one job: its steps, what went wrong with it, and what is planned. */
@BlackBox
class ConsoleJobsIT {
    private final Console console;
    private final Shop shop;

    ConsoleJobsIT(Console console, Shop shop) {
        this.console = console;
        this.shop = shop;
    }

    private ConsoleWindow at(JobStory job) {
        return console.at(Work.page(job), "OPERATOR").sees(Work.title(job));
    }

    @Test
    @Tag("PG-38")
    void a_failed_job_keeps_the_order_open_until_it_is_made_again() {
        OrderStory order = Work.labeled(shop, 1);
        JobStory shirt = order.job(0).started();
        try (ConsoleWindow window = at(shirt)) {
            window.page().locator("button[data-event=qcFail]").click();
            window.form().choose("Reason", "Print fault").press("Reject the piece");
            window.told("The job is now: QC failed");

            window.go(order.path()).sees(Work.number(order));
            window.button("Actions").click();
            assertThat(window.action("Close order")).isDisabled();

            window.go(Work.page(shirt)).sees(Work.title(shirt));
            window.button("Make it again").click();
            window.form().type("Reason", "white line in the print").press("Make it again");
            window.told("A new job takes its place.").reads("Made again for");

            JobStory remake = Work.others(order, shirt).get(0);
            remake.made();
            window.go(order.path()).reads("Ready to close");
        }
    }

    @Test
    @Tag("PG-38")
    void a_failure_is_accepted_and_the_order_goes_on_without_the_piece() {
        OrderStory order = Work.labeled(shop, 2);
        order.job(0).made();
        JobStory failed = order.job(1).started().event("qcFail");
        try (ConsoleWindow window = at(failed)) {
            window.acts("Accept the failure");
            assertThat(window.form().button("Accept the failure")).isDisabled();
            window.form().type("Reason", "customer takes it without").press("Accept the failure");
            window.told("The order goes on without it.").reads("Failure accepted");
            window.go(order.path()).reads("Ready to close");
        }
    }

    @Test
    @Tag("PI-07")
    void a_job_is_planned_for_a_machine_and_a_time() {
        JobStory shirt = Work.released(shop, 1).job(0);
        try (ConsoleWindow window = at(shirt)) {
            window.acts("Plan");
            window.form()
                    .choose("Machine", "garment-1 (" + Shop.SITE + ")")
                    .type("Start", LocalDate.now().plusDays(1) + "T09:30")
                    .press("Plan");
            window.told("Planned.").reads("garment-1 · colleague-operator");
        }
        assertThat(shirt.get().path("schedule").path("device").asText()).isEqualTo("garment-1");
        assertThat(shirt.get().path("schedule").path("actor").asText()).isEqualTo("user:colleague-operator");
    }

    @Test
    void a_held_job_makes_no_step_until_it_is_released_and_a_cancelled_one_makes_its_line_smaller() {
        OrderStory order = Work.labeled(shop, 2);
        JobStory held = order.job(0);
        try (ConsoleWindow window = at(held)) {
            window.acts("Hold the job");
            window.form().type("Reason", "wrong blank on the shelf").press("Hold");
            window.told("Held until the hold is released.").reads("wrong blank on the shelf");
            assertThat(held.tryScan("pick").status()).isEqualTo(409);

            window.button("Release the hold").click();
            window.told("Hold released.");
            held.scan("pick");
            window.reads("Picked");

            window.acts("Cancel the job");
            window.form()
                    .type("Reason", "one is enough")
                    .press("Cancel the job")
                    .gone();
            window.told("Job cancelled.");
            window.go(order.path()).sees(Work.number(order)).reads("1 ×");
        }
        assertThat(order.item(0).path("quantity").asInt()).isEqualTo(1);
    }
}
