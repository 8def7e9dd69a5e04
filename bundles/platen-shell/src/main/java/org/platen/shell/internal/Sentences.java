package org.platen.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.platen.api.history.MarkView;

/**
 * What marks of the history mean in plain words. Names of the core have a sentence each; the events of decoration types,
 * which the core does not know, are told by the state that they led to.
 */
final class Sentences {
    private static final Map<String, Function<MarkView, String>> OF_ORDERS = Map.ofEntries(
            say("order.basket", "Put into the basket"),
            say("order.creating", "Checkout begins"),
            Map.entry(
                    "order.received",
                    mark -> "Order received" + detail(mark, "externalId", ", at the storefront it is ")),
            say("order.production_hold", "Artwork and location are looked at"),
            say("order.intake_hold", "Jobs are made and checked"),
            say("order.open", "Work may begin"),
            say("order.completed", "Everything is made and ready to ship"),
            say("order.shipped", "Everything has left the house"),
            say("order.canceled", "Order canceled"),
            Map.entry("order.payment", mark -> "Paid" + detail(mark, "amount", ": ") + detail(mark, "currency", " ")),
            Map.entry("order.assigned", mark -> "To be made" + detail(mark, "location", " at ")),
            say("order.unapproved", "Waits for approval"),
            Map.entry("order.approved", mark -> "Approved" + detail(mark, "comment", ": ")),
            Map.entry("order.rejected", mark -> "Rejected" + detail(mark, "comment", ": ")),
            Map.entry("order.future", mark -> "Waits" + detail(mark, "processAt", " until ")),
            Map.entry("order.held", mark -> "Held" + detail(mark, "reason", ": ")),
            Map.entry("order.released", mark -> "Hold cleared" + detail(mark, "code", ": ")),
            say("order.note", "A note was added"),
            Map.entry("order.changed", mark -> "Changed" + detail(mark, "fields", ": ")),
            Map.entry("order.po-number", mark -> "Purchase order number" + detail(mark, "to", " ")),
            say("order.closed", "Order closed"),
            Map.entry("item.added", mark -> "Line added" + detail(mark, "sku", ": ")),
            Map.entry("item.changed", mark -> "Line changed" + detail(mark, "quantity", ", quantity ")),
            say("item.removed", "Line removed"),
            say("item.artwork", "Artwork put on the line"),
            Map.entry("item.artwork-fetched", mark -> "Artwork fetched" + detail(mark, "name", ": ")),
            say("order.storefront-change-ignored", "A change at the storefront came too late to be taken over"),
            say("order.storefront-cancel-refused", "The storefront cancelled the order, but it has left the house"),
            Map.entry(
                    "order.storefront-address-refused",
                    mark -> "A new address of the storefront came too late" + detail(mark, "reason", ": ")),
            Map.entry("storefront.not-told", mark -> "The storefront was not told" + detail(mark, "what", ": ")),
            Map.entry("item.sku-resolved", mark -> "The right SKU was found" + detail(mark, "sku", ": ")),
            Map.entry("shipment.created", mark -> "Shipment entered" + detail(mark, "tracking", ", tracking number ")),
            say("shipment.label-printed", "Shipping label printed"),
            say("shipment.left", "The parcel left the house"),
            say("shipment.delivered", "Delivered"));

    private static final Map<String, String> OF_JOBS = Map.ofEntries(
            Map.entry("job.created", "made"),
            Map.entry("job.release", "released to the floor"),
            Map.entry("job.batch", "put into batch"),
            Map.entry("job.label", "labeled"),
            Map.entry("job.ship-scanned", "scanned by the shipper"),
            Map.entry("job.changed", "changed"),
            Map.entry("job.held", "held"),
            Map.entry("job.released", "no longer held"),
            Map.entry("job.waived", "not to be made again"),
            Map.entry("job.remade", "to be made again"),
            Map.entry("job.scheduled", "scheduled"));

    /** Details of jobs that have their place in the sentence. */
    private static final Set<String> TOLD = Set.of("station", "shipment", "batch");

    private Sentences() {}

    private static Map.Entry<String, Function<MarkView, String>> say(String name, String sentence) {
        return Map.entry(name, mark -> sentence);
    }

    private static String detail(MarkView mark, String key, String before) {
        String value = mark.detail().getOrDefault(key, "");
        return value.isBlank() ? "" : before + value;
    }

    static String of(MarkView mark, Set<Long> jobs) {
        if (!jobs.isEmpty()) {
            return ofJobs(mark, jobs);
        }
        Function<MarkView, String> known = OF_ORDERS.get(mark.name());
        if (known != null) {
            return known.apply(mark);
        }
        String words = Words.key(mark.name().replace('.', ' '));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + rest(mark, Set.of());
    }

    private static String ofJobs(MarkView mark, Set<Long> jobs) {
        String who = (jobs.size() == 1 ? "Job " : "Jobs ") + list(jobs) + (jobs.size() == 1 ? " is " : " are ");
        String to = mark.to();
        String known = OF_JOBS.get(mark.name());
        String what = known != null
                ? known
                : to == null ? "told: " + Words.key(mark.name().substring(4)) : Words.key(to);
        String where = detail(mark, "station", " at ") + detail(mark, "shipment", " with shipment ");
        String batch = mark.name().equals("job.batch") ? detail(mark, "batch", " ") : "";
        return who + what + batch + where + rest(mark, TOLD);
    }

    private static String rest(MarkView mark, Set<String> told) {
        String rest = mark.detail().entrySet().stream()
                .filter(entry ->
                        !told.contains(entry.getKey()) && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return rest.isEmpty() ? "" : " (" + rest + ")";
    }

    private static String list(Set<Long> jobs) {
        List<String> all = new ArrayList<>(jobs.stream().map(String::valueOf).toList());
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
