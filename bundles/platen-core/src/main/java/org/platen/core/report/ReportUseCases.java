package org.platen.core.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.report.BottleneckRow;
import org.platen.api.report.PeriodReport;
import org.platen.api.report.ReportPeriod;
import org.platen.api.report.ReportService;
import org.platen.api.report.StallRow;
import org.platen.api.report.ThroughputRow;
import org.platen.core.floor.Scope;
import org.platen.core.port.Reports;
import org.platen.core.port.Reports.Left;
import org.platen.core.port.Reports.Place;
import org.platen.core.port.Reports.Standing;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;

/** Turns the sums of the store into reports; who is limited to locations gets the reports of these. */
public final class ReportUseCases implements ReportService {
    private static final int OLDEST = 5;
    /** Longer than any transaction on the floor lasts. */
    private static final Duration SETTLE = Duration.ofMinutes(2);
    /** Marks of one transaction: some tenths of a second. */
    private static final int AT_ONCE = 20_000;
    /** One run over a long history is so long, so that it gives way to a shutdown; the next one goes on. */
    private static final Duration TURN = Duration.ofSeconds(10);
    /** More marks than this are not read one by one: some seconds. */
    private static final int READ_AT_ONCE = 500_000;

    private final Transactions transactions;
    private final Floor floor;
    private final Clock clock;

    public ReportUseCases(Transactions transactions, Floor floor, Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public List<StallRow> stalls(Call call, @Nullable String location) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Set<Long> at = locations(call, location);
        Instant now = clock.instant();
        Map<Place, Crowd> crowds = new LinkedHashMap<>();
        return transactions.patient(tx -> {
            crowds.clear();
            for (Standing standing : tx.reports().standing(at, now)) {
                crowds.computeIfAbsent(standing.place(), place -> new Crowd(standing.phase(), standing.oldest()))
                        .add(standing);
            }
            Map<Place, List<JobId>> oldest = tx.reports().oldest(crowds.keySet(), OLDEST);
            return crowds.entrySet().stream()
                    .map(crowd -> crowd.getValue()
                            .row(
                                    crowd.getKey(),
                                    floor.codeOf(crowd.getKey().location()),
                                    now,
                                    oldest.getOrDefault(crowd.getKey(), List.of())))
                    .sorted(Comparator.comparing(StallRow::oldestSince)
                            .thenComparing(StallRow::decoration)
                            .thenComparing(StallRow::state))
                    .toList();
        });
    }

    @Override
    public PeriodReport<BottleneckRow> bottlenecks(
            Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        ReportPeriod period = ReportPeriod.of(from, to, clock.instant());
        Set<Long> at = locations(call, location);
        Map<Place, Times> times = new LinkedHashMap<>();
        Map<Place, Long> sums = new LinkedHashMap<>();
        for (Left left : sums(reports -> reports.left(period.from(), period.to(), at))) {
            times.computeIfAbsent(left.place(), place -> new Times()).add(left.timeClass(), left.jobs());
            sums.merge(left.place(), left.millis(), Long::sum);
        }
        List<BottleneckRow> unranked = times.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), sums.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparing(BottleneckRow::p90)
                        .thenComparing(BottleneckRow::median)
                        .thenComparing(BottleneckRow::mean)
                        .reversed()
                        .thenComparing(BottleneckRow::decoration)
                        .thenComparing(BottleneckRow::state))
                .toList();
        List<BottleneckRow> ranked = new ArrayList<>(unranked.size());
        for (BottleneckRow row : unranked) {
            ranked.add(new BottleneckRow(
                    ranked.size() + 1,
                    row.decoration(),
                    row.state(),
                    row.location(),
                    row.jobs(),
                    row.mean(),
                    row.median(),
                    row.p90()));
        }
        return new PeriodReport<>(period.from(), period.to(), ranked);
    }

    private BottleneckRow row(Place place, Times times, long millis) {
        return new BottleneckRow(
                0,
                place.decoration(),
                place.state(),
                floor.codeOf(place.location()),
                times.count(),
                Duration.ofMillis(millis / times.count()),
                times.percentile(50),
                times.percentile(90));
    }

    @Override
    public PeriodReport<ThroughputRow> throughput(
            Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        ReportPeriod period = ReportPeriod.of(from, to, clock.instant());
        Set<Long> at = locations(call, location);
        List<ThroughputRow> rows = sums(reports -> reports.flow(period.from(), period.to(), at)).stream()
                .map(flow -> new ThroughputRow(
                        flow.hour(),
                        flow.decoration(),
                        floor.codeOf(flow.location()),
                        flow.decorated(),
                        flow.shipped()))
                .toList();
        return new PeriodReport<>(period.from(), period.to(), rows);
    }

    @Override
    public boolean rollUp(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        long begin = System.nanoTime();
        boolean more = true;
        while (more
                && System.nanoTime() - begin < TURN.toNanos()
                && !Thread.currentThread().isInterrupted()) {
            more = transactions.patient(tx -> tx.reports().rollUp(SETTLE, AT_ONCE));
        }
        return !more;
    }

    private Set<Long> locations(Call call, @Nullable String code) {
        return Scope.asked(call, floor, code);
    }

    /** Reads from the sums, which must not be too far behind: the rest is read mark by mark. */
    private <T> T sums(Function<Reports, T> reading) {
        return transactions.patient(tx -> {
            long behind = tx.reports().behind();
            if (behind > READ_AT_ONCE) {
                throw new PlatenException(
                        Errors.UNAVAILABLE,
                        "The reports are being brought up to date; " + behind + " marks of the history are left");
            }
            return reading.apply(tx.reports());
        });
    }

    /** The jobs of a place while they are counted. */
    private static final class Crowd {
        private final Phase phase;
        private final Times times = new Times();
        private Instant oldest;

        Crowd(Phase phase, Instant oldest) {
            this.phase = phase;
            this.oldest = oldest;
        }

        void add(Standing standing) {
            times.add(standing.timeClass(), standing.jobs());
            oldest = standing.oldest().isBefore(oldest) ? standing.oldest() : oldest;
        }

        StallRow row(Place place, @Nullable String location, Instant now, List<JobId> jobs) {
            Duration between = Duration.between(oldest, now);
            Duration age = between.isNegative() ? Duration.ZERO : between;
            return new StallRow(
                    place.decoration(),
                    place.state(),
                    phase,
                    location,
                    times.count(),
                    oldest,
                    age,
                    atMost(age, times.percentile(50)),
                    atMost(age, times.percentile(90)),
                    jobs);
        }

        /** The middle of the longest times' class may be longer than they are. */
        private static Duration atMost(Duration longest, Duration time) {
            return time.compareTo(longest) > 0 ? longest : time;
        }
    }
}
