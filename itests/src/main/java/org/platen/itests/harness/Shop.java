package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A print shop with one site, scanners, two printers, and people who work there. */
public final class Shop {
    /** The one site. */
    public static final String SITE = "main";

    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() & 0xFFFF));

    private final Rest operator;

    public Shop(Rest operator) {
        this.operator = operator;
    }

    /** REST as an operator. */
    public Rest operator() {
        return operator;
    }

    /** Sets the shop up; twice does no harm. */
    public Shop open() {
        operator.put("/locations/" + SITE, Json.of("name", "Main street")).expect(200);
        for (String kind : List.of("PICK", "PRETREAT", "CART", "PRINTER", "QC", "PACK", "SHIP")) {
            operator.put("/stations/" + station(kind), Json.of("kind", kind, "location", SITE))
                    .expect(200);
        }
        device("garment-1", "dtg", Map.of());
        device("maker-1", "print3d", Map.of("buildVolume", "250x210x210"));
        return this;
    }

    /** How people call the one site now. */
    public String siteName() {
        return Json.items(operator.get("/locations").expect(200).json().path("items")).stream()
                .filter(site -> site.path("code").asText().equals(SITE))
                .map(site -> site.path("name").asText())
                .findFirst()
                .orElseThrow();
    }

    public void device(String code, String decoration, Map<String, String> attributes, String... tags) {
        operator.put(
                        "/devices/" + code,
                        Json.of(
                                "name",
                                code,
                                "decoration",
                                decoration,
                                "location",
                                SITE,
                                "tags",
                                List.of(tags),
                                "attributes",
                                attributes))
                .expect(200);
    }

    static String station(String kind) {
        return kind.toLowerCase(Locale.ROOT) + "-1";
    }

    /** Stores a file. @return its hash */
    public String file(byte[] content) {
        return operator.post("/files", "application/octet-stream", content)
                .expect(201)
                .json()
                .path("sha256")
                .asText();
    }

    /** A name that nothing else in this run has. */
    public static String unique(String stem) {
        return stem + "-" + NUMBERS.incrementAndGet();
    }

    /** A shirt with a design on the front: one job for each. */
    public Sku shirt() {
        return shirt(unique("TEE"));
    }

    public Sku shirt(String code) {
        return sku(code, printedFront(file(Samples.design(1800, 2000, 1))));
    }

    /** A shirt whose design comes with the order. */
    public Sku personalShirt(String code) {
        return sku(code, printedFront(null));
    }

    /** A part that is printed on the front, 200 x 220 mm. */
    public static ObjectNode printedFront(@org.jspecify.annotations.Nullable String file) {
        ObjectNode part = Json.of(
                "code",
                "front",
                "name",
                "Front print",
                "quantity",
                1,
                "decoration",
                "dtg",
                "placement",
                "front",
                "attributes",
                Map.of("printWidthMm", "200", "printHeightMm", "220", "pretreat", "none"));
        if (file != null) {
            part.put("file", file).put("fileName", "design.png");
        }
        return part;
    }

    /** A printed sign of a base and a plate: two jobs for each. */
    public Sku sign() {
        return sign(unique("SIGN"));
    }

    public Sku sign(String code) {
        return sku(
                code, printedPart("base", 1, Samples.box(100, 60, 4)), printedPart("plate", 1, Samples.box(80, 40, 2)));
    }

    /** A part of so many copies. */
    public ObjectNode printedPart(String code, int quantity, byte[] model) {
        return Json.of(
                "code",
                code,
                "name",
                code,
                "quantity",
                quantity,
                "decoration",
                "print3d",
                "file",
                file(model),
                "fileName",
                code + ".stl",
                "attributes",
                Map.of("grams", "12.5", "material", "pla-black"));
    }

    /** A part of any decoration, one for each piece. */
    public ObjectNode part(
            String code, String decoration, String fileName, byte[] content, Map<String, String> attributes) {
        return Json.of(
                "code",
                code,
                "name",
                code,
                "quantity",
                1,
                "decoration",
                decoration,
                "placement",
                code,
                "file",
                file(content),
                "fileName",
                fileName,
                "attributes",
                attributes);
    }

    public Sku sku(String code, Object... parts) {
        return sku(Json.of("code", code, "name", "A " + code, "substrate", "cotton", "parts", List.of(parts)));
    }

    public Sku sku(ObjectNode draft) {
        if (operator.get("/skus/" + Rest.encode(draft.path("code").asText())).status() == 404) {
            operator.post("/skus", draft).expect(201);
        }
        return new Sku(draft.path("code").asText());
    }

    /** An order of these lines, entered by hand and not paid. */
    public OrderStory order(Object... lines) {
        return enter(draft(lines));
    }

    /** What an order form holds; the story may add to it before it is entered. */
    public static ObjectNode draft(Object... lines) {
        return Json.of(
                "orderNumber",
                unique("JCSFY"),
                "location",
                SITE,
                "total",
                Json.of("amount", "40.00", "currency", "EUR"),
                "lines",
                List.of(lines));
    }

    public OrderStory enter(ObjectNode draft) {
        JsonNode order = operator.post("/orders", draft).expect(201).json();
        return new OrderStory(operator, order.path("id").asLong());
    }

    public JobStory job(long id) {
        return new JobStory(operator, id);
    }

    public OrderStory order(long id) {
        return new OrderStory(operator, id);
    }

    /** The order that a storefront's webhook became. */
    public OrderStory imported(String storefront, String externalId) {
        return Waiting.of(
                "order " + externalId + " of " + storefront,
                Duration.ofSeconds(30),
                () -> found(storefront, externalId));
    }

    /** All orders of a storefront with this external id; more than one would be the fault of all faults. */
    public Optional<OrderStory> found(String storefront, String externalId) {
        List<JsonNode> found = operator.all("/orders?closed=include&storefront=" + storefront).stream()
                .filter(row -> row.path("externalId").asText().equals(externalId))
                .toList();
        if (found.size() > 1) {
            throw new AssertionError(found.size() + " orders of " + storefront + " are " + externalId);
        }
        return found.stream().findFirst().map(row -> order(row.path("id").asLong()));
    }

    /** Puts jobs into a batch and labels them. */
    public void label(List<JobStory> jobs) {
        long batch = operator.post(
                        "/batches",
                        Json.of("jobs", jobs.stream().map(JobStory::id).toList()))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        operator.post("/batches/" + batch + "/labels").expect(200, 201);
    }

    /** A paid order of a customer whose orders wait for an approval. */
    public OrderStory strict() {
        long customer = operator.post(
                        "/customers",
                        Json.of(
                                "name",
                                "Strict Ltd",
                                "email",
                                unique("boss") + "@strict.example",
                                "needsApproval",
                                true))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        return enter(draft(shirt().times(1)).put("customer", customer)).paid();
    }
}
