package org.platen.itests.blackbox.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Stockroom;

/** Three sites, three materials, and four things that are made of them. */
final class Sites {
    static final List<String> ALL = List.of(Shop.SITE, "north", "west");
    static final List<String> MATERIALS = List.of("tee", "polo", "hoodie");

    /** What is made of which material. */
    static final Map<String, String> MATERIAL_OF =
            Map.of("TEE", "tee", "FILM", "tee", "POLO", "polo", "HOODIE", "hoodie");

    private static final List<Map<String, String>> CUSTOMERS = List.of(
            Map.of("line1", "Isar 1", "city", "München", "postalCode", "80331", "countryCode", "DE"),
            Map.of("line1", "Mole 1", "city", "Hamburg", "postalCode", "20095", "countryCode", "DE"),
            Map.of("line1", "Quai 1", "city", "Paris", "postalCode", "75001", "countryCode", "FR"));

    private Sites() {}

    static void open(Shop shop) {
        Rest operator = shop.operator();
        // The first is nearest to most customers and soon full.
        site(operator, Shop.SITE, 48.1, 11.6, Map.of("dtg", 90, "dtf", 40, "embroidery", 80));
        site(operator, "north", 53.5, 10.0, Map.of("dtg", 2_000, "dtf", 2_000, "embroidery", 2_000));
        site(operator, "west", 48.9, 2.3, Map.of("dtg", 2_000, "dtf", 2_000, "embroidery", 2_000));
        Map<String, String> print =
                Map.of("printWidthMm", "200", "printHeightMm", "220", "pretreat", "none", "blank", "tee");
        byte[] design = Samples.design(1800, 2000, 7);
        shop.sku("TEE", shop.part("front", "dtg", "front.png", design, print));
        shop.sku("FILM", shop.part("front", "dtf", "front.png", design, without(print, "pretreat")));
        shop.sku("POLO", shop.part("chest", "embroidery", "logo.dst", Samples.logo(40), thread("polo", "")));
        shop.sku(
                "HOODIE",
                shop.part("front", "dtg", "front.png", design, with(with(print, "blank", "hoodie"), "step", "1")),
                shop.part("sleeve", "embroidery", "logo.dst", Samples.logo(40), thread("hoodie", "2")));
    }

    private static void site(Rest operator, String code, double north, double east, Map<String, Integer> capacity) {
        operator.put(
                        "/locations/" + code,
                        Json.of(
                                "name",
                                code,
                                "point",
                                Json.of("latitude", north, "longitude", east),
                                "capacity",
                                capacity))
                .expect(200);
        for (String kind : List.of("pick", "printer", "qc", "pack", "ship")) {
            operator.put(
                            "/stations/" + station(code, kind),
                            Json.of("kind", kind.toUpperCase(Locale.ROOT), "location", code))
                    .expect(200);
        }
        operator.put("/stations/" + station(code, "sew"), Json.of("kind", "PRINTER", "location", code))
                .expect(200);
        Stockroom stock = new Stockroom(operator, code).bin("A", 1).bin("B", 2);
        MATERIALS.forEach(stock::keep);
        operator.put("/locations/" + code + "/order-bins/W-1", Json.of("walk", 1))
                .expect(200);
    }

    static String station(String site, String kind) {
        return site + "-" + kind;
    }

    private static Map<String, String> thread(String blank, String step) {
        Map<String, String> thread = Map.of("hoop", "130x180", "stitches", "750", "blank", blank);
        return step.isEmpty() ? thread : with(thread, "step", step);
    }

    private static Map<String, String> with(Map<String, String> attributes, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(attributes);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> attributes, String name) {
        Map<String, String> fewer = new java.util.HashMap<>(attributes);
        fewer.remove(name);
        return fewer;
    }

    /** What a customer of one of three cities orders. */
    static ObjectNode draft(int city, Map<String, Integer> lines) {
        ObjectNode draft = Shop.draft(lines.entrySet().stream()
                .map(line -> new Sku(line.getKey()).times(line.getValue()))
                .toArray());
        draft.remove("location");
        draft.set("shipTo", Json.read(Json.write(CUSTOMERS.get(city))));
        return draft;
    }
}
