package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.platen.api.floor.LocationView;
import org.platen.api.job.QueueRow;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.QueuedJob;
import org.platen.core.port.catalog.FloorPlan;

/** Makes rows of the queue; one for each page. */
final class QueueRows {
    private final DecorationTypes types;
    private final MissingTypes missing;
    private final FloorPlan plan;
    private final Instant now;
    private final LocalDate house;
    private final Map<String, LocalDate> dates = new HashMap<>();

    QueueRows(DecorationTypes types, MissingTypes missing, FloorPlan plan, Clock clock) {
        this.types = types;
        this.missing = missing;
        this.plan = plan;
        this.now = clock.instant();
        this.house = LocalDate.now(clock);
    }

    QueueRow row(QueuedJob job) {
        return new QueueRow(
                job.id(),
                job.order(),
                job.orderNumber(),
                job.title(),
                job.decoration(),
                job.state(),
                job.phase(),
                job.amount(),
                job.location(),
                job.device(),
                job.dueAt(),
                due(job.dueAt(), job.location() == null ? house : dates.computeIfAbsent(job.location(), this::today)),
                job.held(),
                missing.reason(job),
                WorkflowRules.allowed(types.workflow(job.workflow()), job.state()),
                job.attributes());
    }

    /** Deadlines are the end of a day in UTC, as papers print them; only what date it is differs between locations. */
    private static QueueRow.Due due(Instant deadline, LocalDate today) {
        int order = LocalDate.ofInstant(deadline, ZoneOffset.UTC).compareTo(today);
        return order < 0 ? QueueRow.Due.LATE : order == 0 ? QueueRow.Due.TODAY : QueueRow.Due.LATER;
    }

    private LocalDate today(String location) {
        return plan.location(location)
                .map(LocationView::zone)
                .map(ZoneId::of)
                .map(zone -> LocalDate.ofInstant(now, zone))
                .orElse(house);
    }
}
