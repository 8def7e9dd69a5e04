package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.Call;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.SignedDelivery;
import org.platen.testkit.storefront.VendorStandIn;

/** N-4: cancel, hold and ship go both ways with either storefront, and end where the order has left the house. */
@BlackBox
@Tag("N-4")
@Tag("G-4")
class TwoWayIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String WHY = "The blanks are faulty";

    private final House house;
    private final Shop shop;
    private final Rest operator;

    TwoWayIT(House house, Shop shop, Rest operator) {
        this.house = house;
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    void with_shopify() {
        story(House.SHOPIFY, house.shopify());
    }

    @Test
    void with_woocommerce() {
        story(House.WOO, house.woo());
    }

    private void story(String storefront, VendorStandIn vendor) {
        String id = sold(vendor);
        OrderStory order = house.imported(storefront, vendor, id);
        JobStory job = order.jobs(2).get(0).released();
        heldBeforeWorkBegan(storefront, vendor);
        heldWhileItIsMade(vendor, id, order);
        heldThere(storefront, vendor, id, order, job);
        canceledHere(storefront, vendor, id, order);
        canceledThere(storefront, vendor);
        tooLate(storefront, vendor);
    }

    private String sold(VendorStandIn vendor) {
        return placed(vendor, true);
    }

    private String placed(VendorStandIn vendor, boolean paid) {
        return vendor.place(new OrderSample(
                paid, "", List.of(new OrderSample.Line(shop.sign().code(), "Sign", 1, List.of()))));
    }

    private void tell(String storefront, SignedDelivery delivery) {
        house.server().rest().webhook(storefront, delivery).expect(202);
    }

    private List<String> holds(OrderStory order) {
        return Json.texts(order.get().path("holds"), "code");
    }

    private JsonNode hold(OrderStory order) {
        return operator.post(order.path() + "/holds", Json.of("reason", "PARTS", "message", WHY))
                .expect(201)
                .json();
    }

    private void release(OrderStory order, JsonNode hold) {
        operator.delete(order.path() + "/holds/" + hold.path("id").asLong()).expect(200, 204);
    }

    /** Shopify holds no part that is being made: its people read it then; WooCommerce has a status for it. */
    private void heldWhileItIsMade(VendorStandIn vendor, String id, OrderStory order) {
        Waiting.until("production is told", SOON, () -> vendor.inProduction(id));
        JsonNode hold = hold(order);
        Waiting.until(
                "its people read it",
                SOON,
                () -> vendor.said(id).stream().anyMatch(said -> said.contains("On hold in production: " + WHY)));
        release(order, hold);
        Waiting.until(
                "its people read that it is over",
                SOON,
                () -> vendor.said(id).stream().anyMatch(said -> said.contains("No longer on hold in production")));
        Waiting.until("it is on hold no more", SOON, () -> !vendor.held(id));
        assertThat(holds(order)).isEmpty();
    }

    private void heldBeforeWorkBegan(String storefront, VendorStandIn vendor) {
        String id = placed(vendor, false);
        OrderStory order = house.imported(storefront, vendor, id);
        JsonNode hold = hold(order);
        Waiting.until("it is on hold there", SOON, () -> vendor.held(id));
        assertThat(vendor.said(id)).anyMatch(said -> said.contains(WHY));

        // The echo of our own hold.
        tell(storefront, vendor.holdChanged(id, House.SECRET));
        settled(storefront, vendor);
        assertThat(holds(order)).containsExactly("person.parts");
        release(order, hold);
        Waiting.until("it is released there", SOON, () -> !vendor.held(id));
        tell(storefront, vendor.holdChanged(id, House.SECRET));
        settled(storefront, vendor);

        assertThat(holds(order)).isEmpty();
    }

    private void heldThere(String storefront, VendorStandIn vendor, String id, OrderStory order, JobStory job) {
        vendor.hold(id);
        tell(storefront, vendor.holdChanged(id, House.SECRET));
        Waiting.until("it is held here", SOON, () -> holds(order).contains("storefront.hold"));
        job.tryEvent("start").expect(409, 423);
        assertThat(job.why().toString()).contains("Release the order at its storefront");

        vendor.release(id);
        tell(storefront, vendor.holdChanged(id, House.SECRET));
        Waiting.until("it is released here", SOON, () -> holds(order).isEmpty());
        assertThat(vendor.held(id)).isFalse();
    }

    private void canceledHere(String storefront, VendorStandIn vendor, String id, OrderStory order) {
        operator.post(order.path() + "/cancel", Json.of("reason", WHY)).expect(200);
        Waiting.until("it is cancelled there", SOON, () -> vendor.canceled(id));
        Waiting.until(
                "there is nothing more to tell",
                SOON,
                () -> vendor.said(id).stream().anyMatch(said -> said.contains("Cancelled in production: " + WHY)));
        List<String> marks = order.marks();
        long writes = writes(vendor, id);

        tell(storefront, vendor.updated(id, House.SECRET));
        tell(storefront, vendor.updated(id, House.SECRET));
        settled(storefront, vendor);

        assertThat(order.marks()).as("the echo changes nothing").isEqualTo(marks);
        assertThat(writes(vendor, id)).as("and is not answered").isEqualTo(writes);
        assertThat(vendor.refunded(id)).isFalse();
    }

    private void canceledThere(String storefront, VendorStandIn vendor) {
        String id = sold(vendor);
        OrderStory order = house.imported(storefront, vendor, id);
        order.jobs(2);

        vendor.cancel(id);
        tell(storefront, vendor.updated(id, House.SECRET));
        order.await("CANCELED");
        settled(storefront, vendor);

        assertThat(vendor.calls())
                .as("what came from there is not sent back")
                .noneMatch(call ->
                        call.write() && call.line().contains(id) && call.body().contains("ancel"));
    }

    private void tooLate(String storefront, VendorStandIn vendor) {
        String id = sold(vendor);
        OrderStory order = house.imported(storefront, vendor, id);
        order.jobs(2);
        order.madeAndShipped(Shop.unique("JJD"));
        Waiting.until("the shipment is told", SOON, () -> vendor.shipmentsTold(id) == 1);

        vendor.cancel(id);
        tell(storefront, vendor.updated(id, House.SECRET));
        Waiting.until(
                "the reason is told",
                SOON,
                () -> vendor.said(id).stream()
                        .anyMatch(said -> said.contains("Too late to cancel: the order has left the house")));

        assertThat(order.state()).isEqualTo("SHIPPED");
        assertThat(order.marks()).contains("order.storefront-cancel-refused");
        assertThat(vendor.shipmentsTold(id)).isEqualTo(1);
        JsonNode actions = operator.get(order.path() + "/actions").expect(200).json();
        JsonNode cancel = Json.items(actions.path("items")).stream()
                .filter(action -> action.path("name").asText().equals("cancel"))
                .findFirst()
                .orElseThrow();
        assertThat(cancel.path("open").asBoolean()).isFalse();
        assertThat(cancel.path("message").asText()).isEqualTo("The order is shipped");
        operator.post(order.path() + "/cancel", Json.of("reason", WHY)).expect(409);
    }

    /** Something later that is seen to be done, so that what came before was done. */
    private void settled(String storefront, VendorStandIn vendor) {
        house.imported(storefront, vendor, sold(vendor)).jobs(2);
    }

    private static long writes(VendorStandIn vendor, String id) {
        return vendor.calls().stream()
                .filter(Call::write)
                .filter(call -> call.line().contains(id))
                .count();
    }
}
