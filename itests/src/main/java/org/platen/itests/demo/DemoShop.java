package org.platen.itests.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.platen.itests.harness.Json;

/** The shop of the demo: one location, two printers, and what it sells, with real artwork and models. */
final class DemoShop {
    private final Api api;
    private final Path files;
    private final Progress progress;

    DemoShop(Api api, Path files, Progress progress) {
        this.api = api;
        this.files = files;
        this.progress = progress;
    }

    void open() {
        device("dtg-1", "Garment printer", "dtg", Map.of());
        device("printer3d-1", "3D printer", "print3d", Map.of("buildVolume", "250x210x210"));
        progress.step("Devices: garment printer dtg-1, 3D printer printer3d-1 (250 x 210 x 210 mm)");
        String base = stored("models/sign-base.stl");
        String plate = stored("models/letter-plate.stl");
        sku(
                "TEE-BLK-M",
                "Classic tee, black, M",
                "Cotton tee, black, M",
                print("front", Map.of("printWidthMm", "305", "printHeightMm", "381", "pretreat", "required")));
        sku(
                "TEE-WHT-L",
                "Classic tee, white, L",
                "Cotton tee, white, L",
                print("front", Map.of("printWidthMm", "305", "printHeightMm", "381", "pretreat", "none")));
        sku(
                "SIGN-A5",
                "Door sign, 3D printed",
                "PLA",
                model("base", "Base", base, "sign-base.stl", Map.of("grams", "38.5", "material", "PLA black")),
                model(
                        "plate",
                        "Letter plate",
                        plate,
                        "letter-plate.stl",
                        Map.of("grams", "9.2", "material", "PLA white")));
        progress.step("SKUs: TEE-BLK-M and TEE-WHT-L (front print 305 x 381 mm), SIGN-A5 (two printed parts)");
    }

    private void device(String code, String name, String decoration, Map<String, String> attributes) {
        api.put(
                "/devices/" + code,
                Json.of("name", name, "decoration", decoration, "location", "main", "attributes", attributes));
    }

    private void sku(String code, String name, String substrate, ObjectNode... parts) {
        api.post("/skus", Json.of("code", code, "name", name, "substrate", substrate, "parts", List.of((Object[])
                parts)));
    }

    private static ObjectNode print(String placement, Map<String, String> attributes) {
        return Json.of(
                "code",
                placement,
                "name",
                "Front print",
                "quantity",
                1,
                "decoration",
                "dtg",
                "placement",
                placement,
                "attributes",
                attributes);
    }

    private static ObjectNode model(
            String code, String name, String file, String fileName, Map<String, String> attributes) {
        return Json.of(
                "code",
                code,
                "name",
                name,
                "quantity",
                1,
                "decoration",
                "print3d",
                "file",
                file,
                "fileName",
                fileName,
                "attributes",
                attributes);
    }

    /** A file of the demo shop. */
    byte[] content(String name) {
        try {
            return Files.readAllBytes(files.resolve(name));
        } catch (IOException e) {
            throw new DemoFailure("A file of the demo shop is missing", e);
        }
    }

    /** Stores a file of the demo shop. @return its hash */
    String stored(String name) {
        byte[] content = content(name);
        String hash = api.upload(content);
        progress.step("File " + name + " stored: " + content.length + " bytes, SHA-256 " + hash.substring(0, 12) + "…");
        return hash;
    }
}
