package org.platen.itests.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.platen.testkit.carrier.EasyPostStandIn;

/** What stories of carriers begin with: a connection to the vendor's stand-in, and a shirt that waits to be packed. */
public final class Parcels {
    private final House house;
    private final Shop shop;
    private final Rest operator;

    public Parcels(House house, Shop shop, Rest operator) {
        this.house = house;
        this.shop = shop;
        this.operator = operator;
    }

    /** Connects the carrier of that key with the stand-in. */
    public void connect(String key, EasyPostStandIn vendor, String apiKey, String webhookSecret) {
        house.server().configure("org.platen.carrier.easypost-" + key, file(key, vendor, apiKey, webhookSecret));
        Waiting.until("carrier " + key, Duration.ofSeconds(20), () -> carriers().contains(key));
    }

    /** What connects a server with the stand-in. */
    public static Map<String, String> file(String key, EasyPostStandIn vendor, String apiKey, String webhookSecret) {
        return Map.of(
                "key",
                key,
                "baseUrl",
                vendor.address().toString(),
                "labelHosts",
                "127.0.0.1",
                "labelFormat",
                "PNG",
                "allowInsecure",
                "true",
                ".apiKey",
                apiKey,
                ".webhookSecret",
                webhookSecret);
    }

    public List<String> carriers() {
        return Json.texts(operator.get("/carriers").expect(200).json().path("items"), "key");
    }

    /** A finished shirt for New York. */
    public OrderStory made() {
        ObjectNode draft = Shop.draft(shop.shirt().times(1));
        draft.set(
                "shipTo",
                Json.of(
                        "name",
                        "Ann",
                        "line1",
                        "1 Main St",
                        "city",
                        "New York",
                        "region",
                        "NY",
                        "postalCode",
                        "10001",
                        "countryCode",
                        "US"));
        OrderStory order = shop.enter(draft).paid();
        order.jobs(1).forEach(JobStory::made);
        return order;
    }
}
