package org.platen.integration;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platen.api.access.Call;
import org.platen.api.job.IntakeChecks;
import org.platen.api.report.ReportService;
import org.platen.integration.Wakes.Work;

/**
 * The routes: a timer or a signal wakes them, then they work until there is nothing left. One wake waits at most, so that
 * many signals cost one look. All timers share a thread and hand over at once.
 */
final class WorkRoutes extends RouteBuilder {
    private static final String ONE_WAKE = "?size=1&discardWhenFull=true";

    /** So long a route takes to notice that it is to stop. */
    private static final String ATTENTION = "&pollTimeout=100";

    private static final long POLL_DELAY = 5_000;
    private static final long POLL_TICK = 15_000;
    private static final long CHECK_DELAY = 60_000;
    private static final long RESUME_TICK = 15_000;
    private static final long REPORT_DELAY = 30_000;
    private static final long REPORT_TICK = 60_000;

    private final IntegrationConfig config;
    private final InboxDispatcher inbox;
    private final OutboxDispatcher outbox;
    private final Polling polling;
    private final Storefronts storefronts;
    private final ArtworkWork artwork;
    private final IntakeChecks checks;
    private final ReportService reports;
    private final Troubles troubles;
    private volatile boolean stopping;

    WorkRoutes(
            IntegrationConfig config,
            InboxDispatcher inbox,
            OutboxDispatcher outbox,
            Polling polling,
            Storefronts storefronts,
            ArtworkWork artwork,
            IntakeChecks checks,
            ReportService reports,
            Troubles troubles) {
        this.config = config;
        this.inbox = inbox;
        this.outbox = outbox;
        this.polling = polling;
        this.storefronts = storefronts;
        this.artwork = artwork;
        this.checks = checks;
        this.reports = reports;
        this.troubles = troubles;
    }

    /** Where a signal for this work goes. */
    static String wake(Work work) {
        return "seda:" + work + ONE_WAKE;
    }

    /** What is in hand is still finished. */
    void stop() {
        stopping = true;
        inbox.stop();
        outbox.stop();
        polling.stop();
        artwork.stop();
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
        timer(Work.CHECKS, CHECK_DELAY, checks.every().toMillis());
        timer(Work.RESUMED, RESUME_TICK, RESUME_TICK);
        timer(Work.REPORTS, REPORT_DELAY, REPORT_TICK);

        work(Work.INBOX, inbox::drain);
        work(Work.OUTBOX, outbox::drain);
        work(Work.POLLS, this::look);
        work(Work.ARTWORK, artwork::run);
        work(Work.CHECKS, () -> checks.run(Call.system("timer:intake-checks")));
        work(Work.RESUMED, () -> checks.resume(Call.system("timer:intake-checks")));
        work(Work.REPORTS, this::rollUp);
    }

    /** An adapter that comes is told by this wake, too. */
    private void look() throws InterruptedException {
        inbox.returned(storefronts.names());
        polling.run();
    }

    /** Until the sums are up to date: after an import or a long pause that takes many turns. */
    private void rollUp() {
        boolean done = false;
        while (!done && !stopping) {
            done = reports.rollUp(Call.system("timer:reports"));
        }
    }

    private void timer(Work work, long delay, long period) {
        from("timer:platen?daemon=true&delay=" + delay + "&period=" + period)
                .routeId(work + " timer")
                .to(wake(work));
    }

    private void work(Work work, Step step) {
        from(wake(work) + ATTENTION).routeId(work.toString()).process(exchange -> {
            step.run();
            troubles.over(exchange.getFromRouteId());
        });
    }

    /** What one wake does. */
    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }
}
