package org.platen.itests.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Samples;

/** Two sites, their stations, machines and stock, and what the shop sells. */
final class Assortment {
    static final List<String> SITES = List.of("berlin", "leipzig");
    private static final List<String> GARMENTS = List.of("TEE-BLACK-M", "TEE-WHITE-L", "HOODIE-NAVY-L", "CAP-RED");
    private static final Map<String, Object> PRINT =
            Map.of("printWidthMm", "280", "printHeightMm", "310", "pretreat", "none");

    private final Api api;

    Assortment(Api api) {
        this.api = api;
    }

    void open() {
        site("berlin", "Berlin Kreuzberg", "Berlin", "10999", 52.4987, 13.4180);
        site("leipzig", "Leipzig Plagwitz", "Leipzig", "04229", 51.3276, 12.3321);
        Map.of("INK", "Ink smear", "POS", "Print not straight", "HOLE", "Hole in the garment", "COLOUR", "Wrong colour")
                .forEach((code, label) -> api.put("/reject-reasons/" + code, Json.of("label", label, "active", true)));
        for (String garment : GARMENTS) {
            api.put(
                    "/materials/" + garment,
                    Json.of(
                            "name",
                            words(garment),
                            "unit",
                            "piece",
                            "lowAt",
                            40,
                            "supplier",
                            "Continental",
                            "active",
                            true));
            SITES.forEach(site -> receive(site, garment, 150));
        }
        sku("SUN-TEE", "Sun tee, black, M", print("dtg", "TEE-BLACK-M", Motif.SUN, PRINT));
        sku("WAVE-TEE", "Wave tee, white, L", print("dtg", "TEE-WHITE-L", Motif.WAVE, PRINT));
        sku(
                "PEAK-HOODIE",
                "Peak hoodie, navy, L",
                print("dtf", "HOODIE-NAVY-L", Motif.PEAK, Map.of("printWidthMm", "280", "printHeightMm", "310")));
        sku("CLUB-CAP", "Club cap, red", logo());
        ObjectNode sign = Json.of(
                "code", "DOOR-SIGN", "name", "Door sign", "substrate", "PLA", "parts", List.of(base(), plate()));
        sign.set(
                "parameters",
                Json.list(
                        Json.of("name", "text", "type", "TEXT", "exposed", true, "required", true, "maxLength", 20),
                        Json.of(
                                "name",
                                "colour",
                                "type",
                                "CHOICE",
                                "exposed",
                                true,
                                "required",
                                false,
                                "choices",
                                List.of("black", "white", "red"),
                                "defaultValue",
                                "black")));
        api.post("/skus", sign);
    }

    /** A delivery of that many. */
    void receive(String site, String garment, int pieces) {
        api.post(
                "/stock/movements",
                Json.of(
                        "kind",
                        "RECEIPT",
                        "location",
                        site,
                        "bin",
                        "A-" + garment.charAt(0),
                        "material",
                        garment,
                        "amount",
                        pieces,
                        "reason",
                        "Delivery of the week"));
    }

    /** Every garment of every site. */
    void receiveAll(int pieces) {
        SITES.forEach(site -> GARMENTS.forEach(garment -> receive(site, garment, pieces)));
    }

    private void site(String code, String name, String city, String postalCode, double latitude, double longitude) {
        api.put(
                "/locations/" + code,
                Json.of(
                        "name",
                        name,
                        "active",
                        true,
                        "zone",
                        "Europe/Berlin",
                        "address",
                        Json.of(
                                "name",
                                "Platen Print",
                                "line1",
                                "Hauptstr. 1",
                                "city",
                                city,
                                "postalCode",
                                postalCode,
                                "countryCode",
                                "DE"),
                        "point",
                        Json.of("latitude", latitude, "longitude", longitude),
                        "capacity",
                        Map.of("dtg", 400, "dtf", 200, "embroidery", 120, "print3d", 60)));
        for (String kind : List.of("PICK", "PRETREAT", "CART", "PRINTER", "QC", "PACK", "SHIP")) {
            api.put("/stations/" + station(code, kind), Json.of("kind", kind, "location", code));
        }
        device(code, "brother", "Brother GTX", "dtg", Map.of());
        device(code, "film", "Film printer", "dtf", Map.of());
        device(code, "tajima", "Tajima six heads", "embroidery", Map.of());
        device(code, "prusa", "Prusa MK4", "print3d", Map.of("buildVolume", "250x210x210"));
        for (String bin : List.of("A-T", "A-H", "A-C")) {
            api.put("/locations/" + code + "/bins/" + bin, Json.of("walk", bin.charAt(2) - 'A'));
        }
        for (int bin = 1; bin <= 6; bin++) {
            api.put("/locations/" + code + "/order-bins/W" + bin, Json.of("walk", bin, "active", true));
        }
    }

    static String station(String site, String kind) {
        return site + "-" + kind.toLowerCase(Locale.ROOT);
    }

    private void device(String site, String code, String name, String decoration, Map<String, Object> attributes) {
        api.put(
                "/devices/" + site + "-" + code,
                Json.of(
                        "name",
                        name,
                        "decoration",
                        decoration,
                        "location",
                        site,
                        "tags",
                        List.of(),
                        "attributes",
                        attributes));
    }

    private void sku(String code, String name, ObjectNode part) {
        api.post("/skus", Json.of("code", code, "name", name, "substrate", "Cotton", "parts", List.of(part)));
    }

    private ObjectNode print(String decoration, String blank, Motif motif, Map<String, Object> attributes) {
        Map<String, Object> all = new TreeMap<>(attributes);
        all.put("blank", blank);
        String name = motif.name().toLowerCase(Locale.ROOT);
        return part("front", "Front print", decoration, "front", api.upload(motif.png()), name + ".png", all);
    }

    private ObjectNode logo() {
        return part(
                "front",
                "Front logo",
                "embroidery",
                "front",
                api.upload(badge()),
                "club.dst",
                Map.of("hoop", "130x180", "stitches", "1595", "trims", "5", "blank", "CAP-RED"));
    }

    /** Mountains under a red sun, in four threads. */
    private static byte[] badge() {
        try (InputStream design = Objects.requireNonNull(Assortment.class.getResourceAsStream("club.dst"))) {
            return design.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode base() {
        return part(
                "base",
                "Base",
                "print3d",
                null,
                api.upload(Samples.box(120, 60, 4)),
                "base.stl",
                Map.of("grams", "28.5", "material", "PLA black"));
    }

    private ObjectNode plate() {
        return part(
                "plate",
                "Letter plate",
                "print3d",
                null,
                api.upload(Samples.box(100, 40, 2)),
                "plate.stl",
                Map.of("grams", "9.2", "material", "PLA white"));
    }

    private static ObjectNode part(
            String code,
            String name,
            String decoration,
            @Nullable String placement,
            String file,
            String fileName,
            Map<String, Object> attributes) {
        ObjectNode part = Json.of(
                "code",
                code,
                "name",
                name,
                "quantity",
                1,
                "decoration",
                decoration,
                "file",
                file,
                "fileName",
                fileName,
                "attributes",
                attributes);
        if (placement != null) {
            part.put("placement", placement);
        }
        return part;
    }

    private static String words(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
