package org.platen.itests.console;

import java.util.List;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** What lies on the table when a story begins. */
final class Work {
    private Work() {}

    /** A paid order of shirts whose jobs wait for a batch. */
    static OrderStory released(Shop shop, int shirts) {
        return released(shop, shop.shirt(), shirts);
    }

    static OrderStory released(Shop shop, Sku sku, int pieces) {
        OrderStory order = shop.order(sku.times(pieces)).paid();
        order.jobs(pieces).forEach(JobStory::released);
        return order;
    }

    /** The same with labels on the shirts. */
    static OrderStory labeled(Shop shop, int shirts) {
        OrderStory order = released(shop, shirts);
        shop.label(order.jobs());
        return order;
    }

    /** One shirt that the printer has. */
    static JobStory atPrinter(Shop shop) {
        JobStory shirt = labeled(shop, 1).job(0);
        shirt.scan("pick");
        shirt.scan("printer");
        return shirt;
    }

    /** A shirt that has to be pretreated before it is printed. */
    static Sku darkShirt(Shop shop) {
        return shop.sku(
                Shop.unique("DARK"),
                Shop.printedFront(shop.file(Samples.design(1800, 2000, 5)))
                        .set(
                                "attributes",
                                Json.of("printWidthMm", "200", "printHeightMm", "220", "pretreat", "required")));
    }

    /** All pieces made; nothing is shipped. */
    static OrderStory made(Shop shop, int shirts) {
        OrderStory order = released(shop, shirts);
        order.jobs().forEach(JobStory::made);
        return order.await("COMPLETED");
    }

    static String number(OrderStory order) {
        return order.get().path("orderNumber").asText();
    }

    static String title(JobStory job) {
        return job.get().path("title").asText();
    }

    /** The job's page. */
    static String page(JobStory job) {
        return "/orders/" + job.get().path("order").path("id").asLong() + job.path();
    }

    /** Those of the order's jobs that are not among these. */
    static List<JobStory> others(OrderStory order, JobStory... known) {
        List<Long> ids = List.of(known).stream().map(JobStory::id).toList();
        return order.jobs().stream().filter(job -> !ids.contains(job.id())).toList();
    }
}
