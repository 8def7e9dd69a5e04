package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** Each kind of station with its true work, at the screen that stands there. */
@BlackBox
class ConsoleStationsIT {
    private final Console console;
    private final Shop shop;
    private final Rest operator;

    ConsoleStationsIT(Console console, Shop shop, Rest operator) {
        this.console = console;
        this.shop = shop;
        this.operator = operator;
    }

    private static void shows(ConsoleWindow station, String mood) {
        assertThat(station.mood()).hasAttribute("data-mood", mood);
    }

    private ConsoleWindow at(String station) {
        return console.at("/stations/" + station, "OPERATOR");
    }

    @Test
    @Tag("TB-30")
    @Tag("TB-31")
    void a_dark_shirt_is_led_over_pretreat_and_cart_to_the_printer_which_shows_file_and_size() {
        OrderStory order = Work.released(shop, Work.darkShirt(shop), 1);
        JobStory shirt = order.job(0);
        shop.label(List.of(shirt));
        try (ConsoleWindow window = at("pick-1")) {
            window.scans(shirt.barcode());
            shows(window, "ok");
            assertThat(window.mood()).containsText("Picked");
            assertThat(window.mood()).containsText("Pretreat");

            window.go("/stations/printer-1").scans(shirt.barcode());
            shows(window, "refused");
            assertThat(window.mood()).containsText("pretreat");
            window.expectComplaints("status of 409");

            window.go("/stations/pretreat-1").scans(shirt.barcode());
            shows(window, "ok");
            assertThat(window.mood()).containsText("Queued for pretreat");
            assertThat(window.mood()).containsText("Cart");

            window.go("/stations/cart-1").scans(shirt.barcode());
            shows(window, "ok");
            assertThat(window.mood()).containsText("Pretreated");

            window.go("/stations/printer-1").scans(shirt.barcode());
            shows(window, "ok");
            assertThat(window.mood()).containsText("Scanned");
            window.reads("200 × 220 mm");
            assertThat(window.link("Print file")).hasAttribute("href", "/api/v1" + shirt.path() + "/file");

            window.go(Work.page(shirt)).reads("Station: cart-1");
        }
        assertThat(shirt.state()).isEqualTo("scanned");
    }

    @Test
    void a_stained_shirt_is_rejected_with_its_reason_and_made_again_from_the_same_screen() {
        OrderStory order = Work.labeled(shop, 2);
        JobStory good = order.job(0);
        JobStory stained = order.job(1);
        List.of(good, stained).forEach(shirt -> {
            shirt.scan("pick");
            shirt.scan("printer");
        });
        try (ConsoleWindow window = at("qc-1")) {
            window.reads("Ready");
            window.fields().tick("Look before passing");
            window.page().keyboard().type(good.barcode());
            window.page().keyboard().press("Enter");
            shows(window, "decide");
            assertThat(good.state()).isEqualTo("scanned");
            window.button("Pass").click();
            shows(window, "ok");
            assertThat(window.mood()).containsText("Printed");

            window.page().keyboard().type(stained.barcode());
            window.page().keyboard().press("Enter");
            shows(window, "decide");
            window.button("Stain").click();
            shows(window, "rejected");
            window.button("Make it again").click();
            window.told("A new piece was made for the order.");
        }
        assertThat(good.state()).isEqualTo("printed");
        assertThat(stained.state()).isEqualTo("qc_failed");
        assertThat(stained.history().toString()).contains("STAIN");
        JobStory remake = Work.others(order, good, stained).get(0);
        assertThat(remake.get().path("remakeOf").path("id").asLong()).isEqualTo(stained.id());
        assertThat(order.state()).isEqualTo("OPEN");
    }

    @Test
    @Tag("G-9")
    @Tag("TB-17")
    void two_shirts_meet_in_a_bin_are_packed_together_and_leave_with_their_label() {
        String wall = "/locations/" + Shop.SITE + "/order-bins/W-9";
        operator.put(wall, Json.of("walk", 1)).expect(200);
        OrderStory order = Work.labeled(shop, 2);
        JobStory first = order.job(0);
        JobStory second = order.job(1);
        first.scan("pick");
        first.scan("printer");
        try (ConsoleWindow window = at("qc-1")) {
            window.scans(first.barcode());
            assertThat(window.mood()).containsText("Put it into bin W-9");
            assertThat(window.mood()).containsText("1 of 2");

            window.go("/stations/pack-1").scans(first.barcode());
            shows(window, "incomplete");
            window.reads("1 of 2 pieces are here").reads("Still missing").reads("next: Pick");

            second.made();
            window.scans(second.barcode());
            shows(window, "ok");
            assertThat(window.mood()).containsText("Everything is here. Pack it.");
            assertThat(window.mood()).containsText("W-9");

            window.go("/stations/ship-1").scans(first.barcode());
            shows(window, "noLabel");
            assertThat(order.state()).isEqualTo("COMPLETED");

            window.go("/stations/pack-1").scans(second.barcode());
            window.button("Make a shipment").click();
            window.form()
                    .tick("Own label")
                    .type("Carrier", "DHL")
                    .type("Tracking number", "0034-77")
                    .type("Weight in grams", "420")
                    .press("Make shipment");
            window.told("The shipment is made.");
            window.reads("DHL Tracking number 0034-77");

            window.reads("Label printed");
            assertThat(order.state()).isEqualTo("COMPLETED");

            window.go("/stations/ship-1").scans(second.barcode());
            shows(window, "shipped");
            window.reads("2 of 2 pieces have left").reads("The whole order is on its way.");
        } finally {
            operator.put(wall, Json.of("walk", 1, "active", false)).expect(200);
        }
        assertThat(order.state()).isEqualTo("SHIPPED");
        assertThat(first.tryEvent("fail").status()).isEqualTo(409);
    }

    @Test
    void the_last_scan_is_taken_back_its_label_printed_again_and_the_piece_rejected_by_buttons() {
        JobStory shirt = Work.labeled(shop, 1).job(0);
        shirt.scan("pick");
        try (ConsoleWindow window = at("printer-1")) {
            window.scans(shirt.barcode());
            shows(window, "ok");
            window.button("Undo last scan").click();
            shows(window, "undone");
            window.reads("Taken back");
            assertThat(shirt.state()).isEqualTo("picked");

            window.scans(shirt.barcode());
            shows(window, "ok");
            window.button("Print label again").click();
            shows(window, "reprint");

            window.button("Reject the last piece").click();
            window.button("Wrong colour").click();
            shows(window, "rejected");
        }
        assertThat(shirt.state()).isEqualTo("qc_failed");
        assertThat(shirt.marks()).contains("label.reprinted");
    }

    @Test
    void who_comes_second_reads_that_it_is_done_or_where_the_piece_belongs_now() {
        JobStory shirt = Work.labeled(shop, 1).job(0);
        try (ConsoleWindow one = at("pick-1");
                ConsoleWindow other = at("pick-1")) {
            one.scans(shirt.barcode());
            shows(one, "ok");
            other.scans(shirt.barcode());
            shows(other, "repeated");
            assertThat(other.mood()).containsText("Nothing has changed.");

            one.go("/stations/printer-1").scans(shirt.barcode());
            shows(one, "ok");
            other.go("/stations/ship-1").scans(shirt.barcode());
            shows(other, "refused");
            assertThat(other.mood()).containsText("Right now would be");
            assertThat(other.mood()).containsText("Quality check");
            other.expectComplaints("status of 409");
        }
        assertThat(shirt.marks()).containsOnlyOnce("job.pick");
    }

    @Test
    @Tag("N-11")
    void a_scan_without_network_that_a_colleague_overtook_is_shown_until_it_is_dealt_with() {
        JobStory good = Work.atPrinter(shop);
        JobStory torn = Work.atPrinter(shop);
        try (ConsoleWindow window = at("qc-1")) {
            assertThat(window.mood()).isVisible();
            window.cutLine();
            window.scans(good.barcode());
            shows(window, "kept");
            window.scans(torn.barcode());
            torn.event("qcFail");

            window.joinLine();
            // Others may have left conflicts at this station too.
            Locator conflict = window.page()
                    .locator("li[data-fate=conflict]:not([data-scan])")
                    .filter(new Locator.FilterOptions().setHasText(torn.barcode()));
            assertThat(conflict).isVisible();
            shows(window, "refused");
            good.await("completed");
            conflict.getByRole(AriaRole.BUTTON).click();
            window.form().type("What did you do about it?", "threw it away").press("Dealt with");
            window.told("Noted as dealt with.");
            assertThat(conflict).hasCount(0);
            window.expectComplaints("ERR_");
        }
        assertThat(torn.state()).isEqualTo("qc_failed");
        assertThat(operator.all("/scans/conflicts"))
                .noneMatch(one -> one.path("barcode").asText().equals(torn.barcode()));
    }
}
