package org.platen.core.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.platen.api.floor.LocationView;
import org.platen.api.model.JobId;
import org.platen.core.port.JobRow;
import org.platen.core.port.Routings.Load;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;

/** The room that jobs take up at their locations, by day: what will not be made gives it back. */
public final class Loads {
    private final Floor floor;

    public Loads(Floor floor) {
        this.floor = floor;
    }

    /** The location's day. */
    static LocalDate day(LocationView site, Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(site.zone()));
    }

    /** Counts jobs no longer on the days on which they were counted. */
    public void giveBack(Tx tx, List<JobRow> jobs) {
        giveBack(tx, of(tx, jobs));
    }

    void giveBack(Tx tx, Map<Load, Integer> loads) {
        loads.forEach((load, count) -> tx.routing().count(load, -count));
    }

    /** What jobs are counted as, in the order in which counts are locked. Remakes are never counted. */
    Map<Load, Integer> of(Tx tx, List<JobRow> jobs) {
        Map<Load, Integer> loads = new TreeMap<>(Comparator.comparingLong(Load::location)
                .thenComparing(Load::decoration)
                .thenComparing(Load::day));
        List<JobRow> counted =
                jobs.stream().filter(job -> job.remakeOf() == null).toList();
        if (counted.isEmpty()) {
            return loads;
        }
        Map<JobId, LocalDate> moved =
                tx.routing().movedOn(counted.stream().map(JobRow::id).toList());
        for (JobRow job : counted) {
            Long location = job.location();
            LocationView site =
                    location == null ? null : floor.locationById(location).orElse(null);
            if (site != null && !site.capacity().isEmpty()) {
                LocalDate day = moved.getOrDefault(job.id(), day(site, job.createdAt()));
                loads.merge(new Load(site.id(), job.decoration(), day), 1, Integer::sum);
            }
        }
        return loads;
    }
}
