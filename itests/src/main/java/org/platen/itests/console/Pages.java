package org.platen.itests.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platen.itests.console.Screens.Shown;
import org.platen.itests.harness.Json;

/** The console's pages with something to show on each, found in a demo shop. */
final class Pages {
    private final ConsoleWindow window;
    private final int nth;
    private final List<Shown> all = new ArrayList<>();

    /** @param nth which of several pieces is scanned, since each can be scanned once */
    Pages(ConsoleWindow window, int nth) {
        this.window = window;
        this.nth = nth;
    }

    List<Shown> all() {
        page("orders", "/orders");
        first("/orders?state=OPEN&limit=1").ifPresent(order -> {
            page("order", "/orders/" + order);
            first("/orders/" + order + "/jobs?limit=1")
                    .ifPresent(job -> page("job", "/orders/" + order + "/jobs/" + job));
        });
        page("order-new", "/orders/new");
        page("queue", "/queue");
        page("board", "/board");
        page("batches", "/batches");
        first("/batches").ifPresent(batch -> page("batch", "/batches/" + batch));
        page("batch-rule", "/batches/rules/new");
        page("stations", "/stations");
        station("pick", "state=labeled");
        station("printer", "state=picked");
        station("qc", "state=scanned");
        station("pack", "phase=COMPLETED");
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
        page("health", "/admin/health");
        return all;
    }

    private void page(String name, String path) {
        all.add(new Shown(name, path));
    }

    /** A station at which a piece was scanned, where there is one that belongs there. */
    private void station(String kind, String jobs) {
        List<JsonNode> rows = Json.items(
                ask("/queue?decoration=dtg&location=berlin&limit=10&" + jobs).path("items"));
        String path = "/stations/berlin-" + kind;
        if (rows.isEmpty()) {
            page("station-" + kind, path);
        } else {
            long job = rows.get(nth % rows.size()).path("id").asLong();
            all.add(new Shown(
                    "station-" + kind, path, ask("/jobs/" + job).path("barcode").asText()));
        }
    }

    private Optional<String> first(String path) {
        JsonNode id = ask(path).at("/items/0/id");
        return id.isMissingNode() ? Optional.empty() : Optional.of(id.asText());
    }

    private JsonNode ask(String path) {
        return Json.read(window.page().context().request().get("/api/v1" + path).text());
    }
}
