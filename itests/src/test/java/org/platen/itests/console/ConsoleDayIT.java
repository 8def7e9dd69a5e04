package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Shop;

/** A working day at the screens. */
@BlackBox
class ConsoleDayIT {
    private final Console console;
    private final Shop shop;

    ConsoleDayIT(Console console, Shop shop) {
        this.console = console;
        this.shop = shop;
    }

    @Test
    @Tag("PG-69")
    @Tag("PG-24")
    @Tag("PG-33")
    @Tag("PG-37")
    void an_order_goes_from_the_list_over_the_stations_to_its_green_check() {
        OrderStory order = Work.released(shop, 1);
        JobStory shirt = order.job(0);
        shop.label(List.of(shirt));

        try (ConsoleWindow window = console.at("/orders", "OPERATOR")) {
            window.sees("Orders");
            window.link(Work.number(order)).click();
            window.sees(Work.number(order));
            window.reads("Open");

            window.go("/stations/pick-1");
            window.scans(shirt.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "ok");
            window.go("/stations/printer-1");
            window.scans(shirt.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "ok");
            window.go("/stations/qc-1");
            window.scans(shirt.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "ok");
            order.await("COMPLETED");

            shop.operator()
                    .post(
                            order.path() + "/shipments",
                            Json.of("carrier", "DHL", "trackingNumber", "0034", "labelPrinted", true))
                    .expect(201);
            window.go("/stations/ship-1");
            window.scans(shirt.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "shipped");

            window.go(order.path()).sees(Work.number(order));
            window.reads("Shipped");
        }
        assertThat(order.state()).isEqualTo("SHIPPED");
        assertThat(order.get().path("readyToClose").asBoolean()).isTrue();
    }

    @Test
    @Tag("TB-31")
    void a_wrong_scan_is_refused_in_red_with_the_reason_and_changes_nothing() {
        JobStory shirt = Work.released(shop, 1).job(0);
        shop.label(List.of(shirt));
        try (ConsoleWindow window = console.at("/stations/ship-1", "OPERATOR")) {
            window.scans(shirt.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "refused");
            window.scans("J:NOSUCH");
            assertThat(window.mood()).hasAttribute("data-mood", "refused");
            window.reads("There is no job with the barcode J:NOSUCH");
            window.expectComplaints("status of 4");
        }
        assertThat(shirt.state()).isEqualTo("labeled");
    }

    @Test
    @Tag("N-11")
    void scans_without_a_network_wait_in_sight_and_arrive_in_their_order() {
        OrderStory order = Work.released(shop, 2);
        JobStory first = order.job(0);
        JobStory second = order.job(1);
        shop.label(List.of(first, second));
        try (ConsoleWindow window = console.at("/stations/pick-1", "OPERATOR")) {
            assertThat(window.page().locator("[data-mood]")).isVisible();
            window.cutLine();
            window.scans(first.barcode());
            window.scans(second.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "kept");
            assertThat(first.state()).isEqualTo("labeled");

            window.joinLine();
            assertThat(window.page().locator("li[data-fate=waiting]")).hasCount(0);
            first.await("picked");
            second.await("picked");
            window.expectComplaints("ERR_");
        }
        assertThat(first.marks()).containsOnlyOnce("job.pick");
    }

    @Test
    void what_one_person_does_the_other_sees_without_reloading() {
        OrderStory order = Work.released(shop, 1);
        String page = order.path();
        try (ConsoleWindow desk = console.at(page, "OPERATOR")) {
            desk.sees(Work.number(order));
            assertThat(desk.badge()).hasText("Live");
            shop.label(List.of(order.job(0)));
            order.job(0).scan("pick");
            desk.reads("Picked");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders",
                "/orders/new",
                "/queue",
                "/board",
                "/batches",
                "/batches/rules/new",
                "/stations",
                "/stations/qc-1",
                "/stations/pack-1",
                "/stock",
                "/stock/bins",
                "/purchasing",
                "/purchasing/new",
                "/skus",
                "/reports/throughput",
                "/reports/stalls",
                "/reports/bottlenecks",
                "/reports/rejects",
                "/problems",
                "/admin/users",
                "/admin/tokens",
                "/admin/locations",
                "/admin/stations",
                "/admin/devices",
                "/admin/reject-reasons",
                "/admin/decoration-types",
                "/admin/decoration-types/dtg",
                "/admin/storefronts",
                "/admin/health"
            })
    void every_page_can_be_used_by_all_in_light_and_in_dark(String path) {
        Work.released(shop, 1);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browser.NewContextOptions options = new Browser.NewContextOptions().setColorScheme(scheme);
            try (ConsoleWindow window = console.at(path, options, "ADMIN")) {
                assertThat(window.page().getByRole(AriaRole.MAIN)).isVisible();
                window.settled();
                assertThat(window.barriers()).as("%s in %s", path, scheme).isEmpty();
            }
        }
    }
}
