package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What lies in the bins of one site, told in pieces. */
public final class Stockroom {
    private final Rest operator;
    private final String location;

    public Stockroom(Rest operator, String location) {
        this.operator = operator;
        this.location = location;
    }

    public Stockroom bin(String code, int walk) {
        operator.put("/locations/" + location + "/bins/" + code, Json.of("walk", walk))
                .expect(200);
        return this;
    }

    /** From now on the material is counted. */
    public Stockroom keep(String material) {
        operator.put("/materials/" + Rest.encode(material), Json.of("name", "Blank " + material, "unit", "piece"))
                .expect(200);
        return this;
    }

    public Stockroom receive(String material, int pieces, String bin) {
        operator.post("/stock/movements", movement("RECEIPT", material, pieces, bin))
                .expect(201);
        return this;
    }

    public Object movement(String kind, String material, int pieces, String bin) {
        return Json.of(
                "kind",
                kind,
                "location",
                location,
                "bin",
                bin,
                "material",
                material,
                "amount",
                pieces,
                "reason",
                "by hand");
    }

    /** An order to a supplier of one line, tied to a job. */
    public JsonNode buyFor(JobStory job, String material, int pieces) {
        return operator.post(
                        "/purchase-orders",
                        Json.of(
                                "supplier",
                                "Blanks Ltd",
                                "location",
                                location,
                                "reference",
                                "PO-7",
                                "lines",
                                List.of(Json.of("material", material, "amount", pieces, "jobId", job.id()))))
                .expect(201)
                .json();
    }

    /** What arrived of the first line of an order to a supplier. */
    public JsonNode arrive(JsonNode purchase, int pieces, String bin) {
        long line = purchase.path("lines").path(0).path("id").asLong();
        return operator.post(
                        "/purchase-orders/" + purchase.path("id").asLong() + "/receipts",
                        Json.of("lines", List.of(Json.of("line", line, "amount", pieces, "bin", bin))))
                .expect(200, 201)
                .json();
    }

    /** On hand, reserved and incoming, such as {@code 3/1/0}. */
    public String level(String material) {
        JsonNode level = here(material);
        return level.path("onHand").asInt() + "/" + level.path("reserved").asInt() + "/"
                + level.path("incoming").asInt();
    }

    public int inBin(String material, String bin) {
        return Json.items(here(material).path("bins")).stream()
                .filter(one -> one.path("bin").asText().equals(bin))
                .mapToInt(one -> one.path("onHand").asInt())
                .sum();
    }

    private JsonNode here(String material) {
        return operator.get("/stock?location=" + location + "&material=" + Rest.encode(material))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    /** All movements of a material everywhere, newest first. */
    public List<JsonNode> movements(String material) {
        return operator.all("/stock/movements?material=" + Rest.encode(material));
    }
}
