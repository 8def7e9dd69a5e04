package org.platen.itests.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.platen.itests.console.Screens.Shown;
import org.platen.itests.harness.Json;

/** The console's pages with something to show on each, found in a demo shop. */
final class Pages {
    private final ConsoleWindow window;
    private final List<Shown> all = new ArrayList<>();

    Pages(ConsoleWindow window) {
        this.window = window;
    }

    List<Shown> all() {
        page("orders", "/orders");
        first("/orders?state=OPEN&limit=1").ifPresent(order -> {
            page("order", "/orders/" + order);
            first("/orders/" + order + "/jobs?limit=1")
                    .ifPresent(job -> page("job", "/orders/" + order + "/jobs/" + job));
        });
        job("embroidery");
        job("print3d");
        page("order-new", "/orders/new");
        page("queue", "/queue");
        page("board", "/board");
        page("board-dtg", "/board?by=dtg");
        page("batches", "/batches");
        piece("state=labeled")
                .ifPresent(
                        piece -> page("batch", "/batches/" + piece.path("batch").asText()));
        page("batch-rule", "/batches/rules/new");
        page("stations", "/stations");
        page("commands", "/stations/-/commands");
        station("pick", "state=labeled");
        station("pretreat", "state=picked");
        station("cart", "state=queued_for_pretreat");
        station("printer", "state=picked", "state=pretreated");
        station("qc", "state=scanned");
        station("pack", "phase=COMPLETED");
        all.add(new Shown("station-ship", "/stations/berlin-ship", this::readyToShip));
        page("stock", "/stock");
        page("material", "/stock/TEE-BLACK-M");
        page("bins", "/stock/bins");
        page("purchasing", "/purchasing");
        page("purchase-new", "/purchasing/new");
        first("/purchase-orders?limit=1").ifPresent(purchase -> page("purchase", "/purchasing/" + purchase));
        page("skus", "/skus");
        page("sku", "/skus/SUN-TEE");
        page("throughput", "/reports/throughput?period=month");
        page("stalls", "/reports/stalls");
        page("bottlenecks", "/reports/bottlenecks?period=month");
        page("rejects", "/reports/rejects?period=month");
        page("problems", "/problems");
        page("users", "/admin/users");
        page("user", "/admin/users/admin");
        page("tokens", "/admin/tokens");
        page("locations", "/admin/locations");
        page("stations-admin", "/admin/stations");
        page("devices", "/admin/devices");
        page("reject-reasons", "/admin/reject-reasons");
        page("decoration-types", "/admin/decoration-types");
        page("workflow", "/admin/decoration-types/dtg");
        page("storefronts", "/admin/storefronts");
        page("plugins", "/admin/plugins");
        page("plugin", "/admin/plugins/platen-decoration-embroidery");
        page("settings-all", "/admin/settings");
        page("settings", "/admin/settings/org.platen.decoration.embroidery");
        page("storefront-choice", "/admin/storefronts/new");
        page("storefront-new", "/admin/storefronts/new/org.platen.storefront.shopify");
        page("carrier-new", "/admin/storefronts/new-carrier");
        page("health", "/admin/health");
        return all;
    }

    private void page(String name, String path) {
        all.add(new Shown(name, path));
    }

    /** A station at which a piece was scanned, the first that one of the filters finds, where there is any. */
    private void station(String kind, String... jobs) {
        all.add(new Shown(
                "station-" + kind,
                "/stations/berlin-" + kind,
                () -> Stream.of(jobs)
                        .flatMap(filter -> piece(filter).stream())
                        .findFirst()
                        .map(piece -> piece.path("barcode").asText())));
    }

    /** A piece that may leave, of an order that is complete where there is one; its parcel is made here unless it has one. */
    private Optional<String> readyToShip() {
        Optional<JsonNode> piece = first("/orders?state=COMPLETED&location=berlin&limit=1")
                .flatMap(order -> first("/queue?phase=COMPLETED&limit=1&order=" + order))
                .map(job -> ask("/jobs/" + job))
                .or(() -> piece("phase=COMPLETED"));
        piece.ifPresent(job -> parcel(job.at("/order/id").asText()));
        return piece.map(job -> job.path("barcode").asText());
    }

    private void parcel(String order) {
        String parcel =
                Json.write(Json.of("carrier", "DHL", "trackingNumber", "00340434161094" + order, "labelPrinted", true));
        RequestOptions options = RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("X-Platen-Console", "1")
                .setData(parcel);
        window.page().context().request().post("/api/v1/orders/" + order + "/shipments", options);
    }

    /** The most urgent piece of a filter of the queue. */
    private Optional<JsonNode> piece(String jobs) {
        return first("/queue?decoration=dtg&location=berlin&limit=1&" + jobs).map(job -> ask("/jobs/" + job));
    }

    /** A job of a decoration type, with what its plugin adds to the page. */
    private void job(String decoration) {
        first("/queue?limit=1&decoration=" + decoration)
                .map(job -> ask("/jobs/" + job))
                .ifPresent(job -> page(
                        "job-" + decoration,
                        "/orders/" + job.at("/order/id").asText() + "/jobs/"
                                + job.path("id").asText()));
    }

    private Optional<String> first(String path) {
        JsonNode id = ask(path).at("/items/0/id");
        return id.isMissingNode() ? Optional.empty() : Optional.of(id.asText());
    }

    private JsonNode ask(String path) {
        return Json.read(window.page().context().request().get("/api/v1" + path).text());
    }
}
