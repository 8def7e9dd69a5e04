package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.OutboundUpdate.Notice;
import org.platen.spi.storefront.StorefrontException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.StrictJson;

/**
 * Tells Shopify what the shop did with an order. What is there already is read first, and all that is written may be
 * written twice: a cancelled order is not cancelled again, a hold has our handle, a metafield and a tag are sets.
 */
final class ShopifyNotices {
    static final String NAMESPACE = "platen";
    /** Metafield with the steps of the work. */
    static final String PRODUCTION = "production";
    /** Metafield with what the shop's people should read. */
    static final String NOTICE = "notice";
    /** Tag by which the shop's people find such orders. */
    static final String TAG = "platen-notice";

    private static final String HELD = "On hold in production";
    /** Shopify cancels in a job of its own. */
    private static final Duration CANCELING = Duration.ofSeconds(5);

    /** So long a refusal may come from a cancel that is under way. */
    private static final int PATIENT_ATTEMPTS = 4;

    private static final int LONGEST_STAFF_NOTE = 255;

    private final ShopifyClient client;
    private final boolean restock;

    ShopifyNotices(ShopifyClient client, boolean restock) {
        this.client = client;
        this.restock = restock;
    }

    /** @return what Shopify calls the thing that was changed; null where there was nothing to do */
    @Nullable
    String tell(OutboundUpdate update, Notice notice, Budget budget) throws StorefrontException {
        return switch (notice.deed()) {
            case CANCELED -> cancel(update, notice.text(), budget);
            case HELD -> hold(update, notice.text(), budget);
            case RELEASED -> release(update, budget);
            case SAID -> notice(gid(update), notice.text(), budget);
        };
    }

    String steps(OutboundUpdate update, String text, Budget budget) throws StorefrontException {
        String order = gid(update);
        if (text.isEmpty()) {
            ObjectNode variables = variables();
            field(variables, order, PRODUCTION);
            client.call(ShopifyDocument.DELETE_METAFIELDS, variables, budget);
        } else {
            set(order, PRODUCTION, text, budget);
        }
        return order;
    }

    /** Money stays where it is: whether it goes back is the merchant's decision. */
    private String cancel(OutboundUpdate update, String reason, Budget budget) throws StorefrontException {
        State state = state(update, budget);
        if (state.canceled()) {
            return state.id();
        }
        ObjectNode variables = variables().put("orderId", state.id()).put("reason", "OTHER");
        variables.putObject("refundMethod").put("originalPaymentMethodsRefund", false);
        variables.put("restock", restock).put("notifyCustomer", false);
        variables.put("staffNote", cut("Cancelled in production" + why(reason)));
        JsonNode job = canceling(update, variables, budget);
        if (!state(update, budget).canceled()) {
            if (job.path("done").asBoolean()) {
                throw StorefrontException.lasting("Shopify ended its work on cancelling order "
                        + update.externalOrderId() + ", and the order is not cancelled; see its timeline there");
            }
            throw StorefrontException.passing(
                    "Shopify is still cancelling order " + update.externalOrderId(), CANCELING, null);
        }
        return state.id();
    }

    /** The job that cancels. An earlier attempt, whose answer was lost, may have one that still runs. */
    private JsonNode canceling(OutboundUpdate update, ObjectNode variables, Budget budget) throws StorefrontException {
        try {
            return client.call(ShopifyDocument.CANCEL_ORDER, variables, budget)
                    .path("orderCancel")
                    .path("job");
        } catch (StorefrontException e) {
            if (e.isLasting() && update.attempts() > 1 && update.attempts() <= PATIENT_ATTEMPTS) {
                throw StorefrontException.passing(String.valueOf(e.getMessage()), CANCELING, e);
            }
            throw e;
        }
    }

    /** A part that is being made cannot be held in Shopify: then the shop's people read it. */
    private @Nullable String hold(OutboundUpdate update, String reason, Budget budget) throws StorefrontException {
        State state = state(update, budget);
        if (state.canceled() || state.unfulfilled().isEmpty()) {
            return null;
        }
        String told = "";
        for (JsonNode part : state.unfulfilled()) {
            if (!ShopifyHolds.ours(part).isEmpty()) {
                told = part.path("id").asText();
            } else if (takesHold(part)) {
                ObjectNode variables = variables().put("id", part.path("id").asText());
                variables
                        .putObject("hold")
                        .put("reason", "OTHER")
                        .put("reasonNotes", cut(HELD + why(reason)))
                        .put("handle", NAMESPACE);
                if (!done(ShopifyDocument.HOLD, variables, update, ShopifyNotices::takesHold, budget)) {
                    return hold(update, reason, budget);
                }
                told = part.path("id").asText();
            }
        }
        return told.isEmpty() ? notice(state.id(), HELD + why(reason), budget) : told;
    }

    private static boolean takesHold(JsonNode part) {
        return ShopifyPart.of(part).can("HOLD") || part.path("status").asText().equals("ON_HOLD");
    }

    /**
     * Does something with a part, which may be refused because somebody did something with it there since it was read.
     *
     * @param still whether a part as it is by now should take it
     * @return whether it was done; what is refused though the part should take it is the storefront's last word
     */
    private boolean done(
            ShopifyDocument what, ObjectNode part, OutboundUpdate update, Predicate<JsonNode> still, Budget budget)
            throws StorefrontException {
        try {
            client.call(what, part, budget);
            return true;
        } catch (StorefrontException e) {
            if (!e.isLasting()
                    || state(update, budget).unfulfilled().stream()
                            .anyMatch(now -> now.path("id").equals(part.path("id")) && still.test(now))) {
                throw e;
            }
            return false;
        }
    }

    /** Only our own holds: Shopify would take off everybody's. */
    private @Nullable String release(OutboundUpdate update, Budget budget) throws StorefrontException {
        State state = state(update, budget);
        String told = null;
        for (JsonNode part : state.unfulfilled()) {
            String hold = ShopifyHolds.ours(part);
            if (!hold.isEmpty()) {
                ObjectNode variables = variables().put("id", part.path("id").asText());
                variables.putArray("holdIds").add(hold);
                if (done(
                        ShopifyDocument.RELEASE_HOLD,
                        variables,
                        update,
                        now -> ShopifyHolds.ours(now).equals(hold),
                        budget)) {
                    told = part.path("id").asText();
                }
            }
        }
        return state.notice().startsWith(HELD) ? notice(state.id(), "No longer on hold in production", budget) : told;
    }

    private String notice(String order, String text, Budget budget) throws StorefrontException {
        set(order, NOTICE, text, budget);
        ObjectNode variables = variables().put("id", order);
        variables.putArray("tags").add(TAG);
        client.call(ShopifyDocument.ADD_TAGS, variables, budget);
        return order;
    }

    private void set(String order, String key, String text, Budget budget) throws StorefrontException {
        ObjectNode variables = variables();
        field(variables, order, key).put("type", "multi_line_text_field").put("value", text);
        client.call(ShopifyDocument.SET_METAFIELDS, variables, budget);
    }

    private static ObjectNode field(ObjectNode variables, String order, String key) {
        return variables
                .putArray("metafields")
                .addObject()
                .put("ownerId", order)
                .put("namespace", NAMESPACE)
                .put("key", key);
    }

    /** @param unfulfilled parts of the order that are not over */
    private record State(String id, boolean canceled, String notice, List<JsonNode> unfulfilled) {}

    private State state(OutboundUpdate update, Budget budget) throws StorefrontException {
        JsonNode order = client.call(ShopifyDocument.NOTICE_STATE, variables().put("id", gid(update)), budget)
                .path("order");
        if (!order.isObject()) {
            throw StorefrontException.lasting(
                    "Shopify does not show order " + update.externalOrderId() + " (deleted, or no access)");
        }
        List<JsonNode> unfulfilled = new ArrayList<>();
        for (JsonNode part : order.path("fulfillmentOrders").path("nodes")) {
            String status = part.path("status").asText();
            if (!status.equals("CLOSED") && !status.equals("CANCELLED")) {
                unfulfilled.add(part);
            }
        }
        return new State(
                gid(update),
                !order.path("cancelledAt").asText("").isEmpty(),
                order.path("metafield").path("value").asText(""),
                unfulfilled);
    }

    private static String gid(OutboundUpdate update) {
        return "gid://shopify/Order/" + update.externalOrderId();
    }

    private static String why(String reason) {
        return reason.isBlank() ? "" : ": " + reason;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_STAFF_NOTE ? text : text.substring(0, LONGEST_STAFF_NOTE - 1) + "…";
    }

    private static ObjectNode variables() {
        return StrictJson.mapper().createObjectNode();
    }
}
