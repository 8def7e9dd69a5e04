package org.platen.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.job.IntakeChecks;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.report.BottleneckRow;
import org.platen.api.report.PeriodReport;
import org.platen.api.report.ReportService;
import org.platen.api.report.StallRow;
import org.platen.api.report.ThroughputRow;
import org.platen.integration.Wakes.Work;

/** The real routes on Camel between fakes on both sides. */
final class House implements AutoCloseable {
    final Journal journal = new Journal();
    final InMemoryInbox inbox = new InMemoryInbox(journal);
    final InMemoryOutbox outbox = new InMemoryOutbox(journal);
    final InMemoryCursors cursors = new InMemoryCursors(journal);
    final FakeIntake intake = new FakeIntake(journal, inbox);
    final Wakes wakes = new Wakes();
    final Storefronts storefronts = new Storefronts(wakes);
    final ArtworkSource artwork = new ArtworkSource();
    final WebhookDoor door = new WebhookDoor(storefronts, inbox, wakes);
    /** What customers see of the work on any order. */
    volatile List<OutboundUpdate.Step> shownSteps = List.of();

    private IntegrationRoutes routes;

    House start() throws Exception {
        return start(TestConfig.withoutTimers());
    }

    House start(IntegrationConfig config) throws Exception {
        routes = new IntegrationRoutes(
                config,
                wakes,
                storefronts,
                artwork,
                inbox,
                outbox,
                order -> shownSteps,
                cursors,
                intake,
                new Checks(journal),
                new ReportsOf(journal));
        return this;
    }

    void webhook(String storefront, String key, String words) {
        door.receive(storefront, FakeAdapter.signed(key), words.getBytes(UTF_8));
    }

    /** As found by the timer: in the database and not in memory. */
    void stored(String storefront, String key, String words) {
        inbox.store("fake", storefront, "order", key, Map.of("x-key", List.of(key)), words.getBytes(UTF_8));
    }

    void wake(Work work) {
        wakes.wake(work);
    }

    @Override
    public void close() {
        if (routes != null) {
            routes.stop();
        }
    }

    private record ReportsOf(Journal journal) implements ReportService {
        @Override
        public List<StallRow> stalls(Call call, @Nullable String location) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PeriodReport<BottleneckRow> bottlenecks(
                Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PeriodReport<ThroughputRow> throughput(
                Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean rollUp(Call call) {
            journal.add("history rolled up by " + call.actor());
            return true;
        }
    }

    private record Checks(Journal journal) implements IntakeChecks {
        @Override
        public Duration every() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Status status(Call call) {
            return new Status(null, null, 0, 0, 0);
        }

        @Override
        public boolean resume(Call call) {
            return false;
        }

        @Override
        public Status run(Call call) {
            journal.add("checks by " + call.actor());
            return status(call);
        }

        @Override
        public void check(Call call, OrderId order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check(Call call, ItemId item) {
            throw new UnsupportedOperationException();
        }
    }
}
