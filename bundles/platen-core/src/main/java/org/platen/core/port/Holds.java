package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldView;

/** Holds in the store. An open hold of the same code on the same thing is one hold. */
@ProviderType
public interface Holds {
    /** Who set it, and so who clears it. */
    enum Source {
        /** A check; clears by itself when the check passes. */
        CHECK,
        /** A person; clears when a person says so. */
        PERSON
    }

    /** Begin of the codes of holds that say why it is not decided yet where something of an order is made. */
    String ROUTING = "routing.";

    /** Hold of an order of which no location can make some line. */
    String NO_LOCATION = ROUTING + "no-location";

    /** A stored hold. */
    record Row(OrderId order, HoldView view, Source source) {
        /** Whether it keeps all that is made for the order; what has no place yet keeps nobody who has one. */
        public boolean keepsOrder() {
            return view.item() == null && view.job() == null && !isRouting();
        }

        /** Whether it keeps what is not begun of a line of its order: it is on the order or on that line. */
        public boolean keepsLine(ItemId item) {
            return keepsOrder() || (view.job() == null && item.equals(view.item()));
        }

        public boolean isRouting() {
            return view.code().startsWith(ROUTING);
        }

        /** Whether it keeps the job: it is on the job, its order or, as long as it was not begun, its line. */
        public boolean keeps(JobRow job) {
            if (view.job() != null) {
                return view.job().equals(job.id());
            }
            boolean begun = job.phase() != Phase.INTAKE && job.phase() != Phase.READY;
            return order.equals(job.order()) && (begun ? keepsOrder() : keepsLine(job.item()));
        }
    }

    /** Opens a hold; one that is open already keeps its time and takes the new message. */
    void open(Row hold);

    void clear(Collection<Long> holds, Instant at);

    /** Opens many holds at once. */
    void open(List<Row> holds);

    /** Clears the jobs' holds of one code. */
    void clear(Collection<JobId> jobs, String code, Instant at);

    /** Clears all that is open on the jobs themselves. */
    void clearOfJobs(Collection<JobId> jobs, Instant at);

    List<Row> openOfOrder(OrderId order);

    /** Those on the order, on its items, and on some of its jobs. */
    List<Row> openAbout(OrderId order, Collection<JobId> jobs);

    List<Row> openOfOrders(Collection<OrderId> orders);

    List<Row> openOfJobs(Collection<JobId> jobs);

    Optional<Row> get(long hold);

    /** Also where it is cleared. */
    Optional<Row> ever(long hold);
}
