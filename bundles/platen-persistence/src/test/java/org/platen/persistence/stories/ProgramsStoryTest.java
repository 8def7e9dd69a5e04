package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.CustomerView;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuPart;
import org.platen.api.error.Errors;
import org.platen.api.floor.BatchView;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.LineDraft;
import org.platen.api.order.OrderView;
import org.platen.persistence.internal.sql.SqlProblems;
import org.platen.testkit.database.TestSchema;

/** What a program may do is done for it, with whatever follows from it. */
class ProgramsStoryTest extends Story {
    private static final PageRequest PAGE = new PageRequest(50, null);

    ProgramsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private static SkuDraft newShirt() {
        SkuPart part = new SkuPart("main", "Main", 1, "tee", "front", null, null, Map.of());
        return new SkuDraft("own", "Their own", null, List.of(), List.of(part), List.of());
    }

    @Test
    void the_order_of_a_program_brings_its_customer_and_its_sku() {
        LineDraft own = new LineDraft(null, newShirt(), 1, Map.of(), List.of(), List.of());
        OrderView order = shop.house
                .orders()
                .create(
                        Shop.PARTNER,
                        new Ticket()
                                .line(own)
                                .customer("Nina", "nina@example.org")
                                .draft());

        assertThat(shop.catalog
                        .findCustomers(Shop.OPERATOR, "nina@example.org", PAGE)
                        .items())
                .extracting(CustomerView::id)
                .containsExactly(order.customer());
        assertThat(order.items()).extracting(item -> item.sku()).containsExactly("own");
        assertThat(refused(() -> shop.catalog.createSku(Shop.PARTNER, newShirt()))
                        .code())
                .isEqualTo(Errors.FORBIDDEN);
    }

    @Test
    void a_program_makes_batches_with_labels_and_ends_a_job() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.house.orders().setPoNumber(Shop.PARTNER, order, "PO-1");
        assertThat(shop.order(order).poNumber()).isEqualTo("PO-1");
        List<JobView> jobs = shop.jobs(order);
        BatchView batch = shop.house
                .batches()
                .create(Shop.PARTNER, jobs.stream().map(JobView::id).toList());
        assertThat(shop.house.batches().label(Shop.PARTNER, batch.id())).hasSize(2);
        assertThat(shop.house
                        .jobs()
                        .cancel(Shop.PARTNER, jobs.get(0).id(), "withdrawn")
                        .state())
                .isEqualTo("canceled");
        assertThat(new SqlProblems(shop.transactions).rejections(Shop.PARTNER)).isEmpty();
    }
}
