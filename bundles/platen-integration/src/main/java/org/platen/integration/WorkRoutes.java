package org.platen.integration;

import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platen.api.access.Call;
import org.platen.api.job.IntakeChecks;
import org.platen.integration.Wakes.Work;

/**
 * The routes: a timer or a signal wakes them, then they work until there is nothing left. One wake waits at most, so that
 * many signals cost one look. All timers share a thread and hand over at once.
 */
final class WorkRoutes extends RouteBuilder {
    private static final String ONE_WAKE = "?size=1&discardWhenFull=true";

    private static final long POLL_DELAY = 5_000;
    private static final long POLL_TICK = 15_000;
    private static final long CHECK_DELAY = 60_000;

    private final IntegrationConfig config;
    private final InboxDispatcher inbox;
    private final OutboxDispatcher outbox;
    private final Polling polling;
    private final ArtworkSource artwork;
    private final IntakeChecks checks;
    private final Troubles troubles;
    private final Wakes wakes;
    private volatile boolean stopped;

    WorkRoutes(
            IntegrationConfig config,
            InboxDispatcher inbox,
            OutboxDispatcher outbox,
            Polling polling,
            ArtworkSource artwork,
            IntakeChecks checks,
            Troubles troubles,
            Wakes wakes) {
        this.config = config;
        this.inbox = inbox;
        this.outbox = outbox;
        this.polling = polling;
        this.artwork = artwork;
        this.checks = checks;
        this.troubles = troubles;
        this.wakes = wakes;
    }

    /** Where a signal for this work goes. */
    static String wake(Work work) {
        return "seda:" + work + ONE_WAKE;
    }

    /** What is in hand is still finished. */
    void stop() {
        stopped = true;
        inbox.stop();
        outbox.stop();
        polling.stop();
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true).process(exchange -> {
            Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
            troubles.hit(exchange.getFromRouteId(), failure);
        });
        timer(Work.INBOX, 0, config.inboxMillis());
        timer(Work.OUTBOX, 0, config.outboxMillis());
        timer(Work.POLLS, POLL_DELAY, POLL_TICK);
        timer(Work.ARTWORK, 0, config.artworkMillis());
        timer(Work.CHECKS, CHECK_DELAY, TimeUnit.SECONDS.toMillis(config.checkSeconds()));

        work(Work.INBOX, 1, inbox::drain);
        work(Work.OUTBOX, 1, outbox::drain);
        work(Work.POLLS, 1, polling::run);
        work(Work.ARTWORK, config.artworkWorkers(), this::fetchArtwork);
        work(Work.CHECKS, 1, () -> checks.run(Call.system("timer:intake-checks")));
    }

    private void timer(Work work, long delay, long period) {
        from("timer:platen?daemon=true&delay=" + delay + "&period=" + period)
                .routeId(work + " timer")
                .to(wake(work));
    }

    private void work(Work work, int consumers, Step step) {
        from(wake(work) + "&concurrentConsumers=" + consumers)
                .routeId(work.toString())
                .process(exchange -> {
                    step.run();
                    troubles.over(exchange.getFromRouteId());
                });
    }

    /** One found means that there may be more: the others are woken, too. */
    private void fetchArtwork() {
        while (!stopped && artwork.fetchNext()) {
            wakes.wake(Work.ARTWORK);
        }
    }

    /** What one wake does. */
    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }
}
