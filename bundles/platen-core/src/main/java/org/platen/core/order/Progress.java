package org.platen.core.order;

import java.util.List;
import org.platen.api.job.Phase;
import org.platen.api.order.OrderState;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;

/** How far an order is, in the words of a print farm (PG-33, PG-41). */
record Progress(int scope, int done, boolean printing) {

    static Progress of(List<ItemRow> items, List<JobRow> jobs) {
        int scope = items.stream().mapToInt(item -> item.counts().scope()).sum();
        int done = items.stream().mapToInt(item -> item.counts().done()).sum();
        boolean printing = jobs.stream()
                .anyMatch(job -> job.counts().scope() > 0
                        && (job.phase().reached(Phase.PRODUCING) || job.phase() == Phase.FAILED));
        return new Progress(scope, done, printing);
    }

    int percent() {
        return scope == 0 ? 0 : done * 100 / scope;
    }

    String stage(OrderState state) {
        if (state == OrderState.COMPLETED || state == OrderState.SHIPPED) {
            return "complete";
        }
        if (scope == 0) {
            return "created";
        }
        return printing ? "printing" : "queued";
    }

    static String printStatus(ItemRow item, List<JobRow> jobs) {
        if (item.counts().failed() > 0) {
            return "failed";
        }
        if (item.counts().scope() == 0) {
            return "waiting";
        }
        if (item.counts().done() == item.counts().scope()) {
            return "complete";
        }
        boolean printing = jobs.stream().anyMatch(job -> job.phase().reached(Phase.PRODUCING));
        return printing ? "printing" : "queued";
    }
}
