package org.platen.integration;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.delivery.Inbox;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.Outbox;
import org.platen.api.delivery.PollCursors;
import org.platen.api.delivery.ShownSteps;
import org.platen.api.intake.IntakeService;
import org.platen.api.job.IntakeChecks;
import org.platen.api.report.ReportService;
import org.platen.camel.CamelContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the routes while all that they need is there. */
@Component(service = IntegrationRoutes.class, immediate = true, configurationPid = "org.platen.integration")
@Designate(ocd = IntegrationConfig.class)
public final class IntegrationRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(IntegrationRoutes.class);

    /** What is in hand may go on for so long when the routes stop. */
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private static final int INBOX_DEPTH = 500;
    private static final int OUTBOX_DEPTH = 200;

    private final Wakes wakes;
    private final Lanes inboxLanes;
    private final Lanes outboxLanes;
    private final Lanes pollLanes;
    private final Lanes artworkLanes;
    private final WorkRoutes routes;
    private final CamelContext camel;
    private final ProducerTemplate signals;
    private final Wakes.Sleeper sleeper = new Workers();
    private final InboxDispatcher inboxDispatcher;

    @Activate
    public IntegrationRoutes(
            IntegrationConfig config,
            @Reference Wakes wakes,
            @Reference Storefronts storefronts,
            @Reference ArtworkSource artwork,
            @Reference Inbox inbox,
            @Reference Outbox outbox,
            @Reference ShownSteps steps,
            @Reference PollCursors cursors,
            @Reference IntakeService intakeService,
            @Reference IntakeChecks checks,
            @Reference ReportService reports)
            throws Exception {
        this.wakes = wakes;
        inboxLanes = new Lanes("inbox", config.inboxWorkers(), INBOX_DEPTH, DRAIN);
        outboxLanes = new Lanes("outbox", config.outboxWorkers(), OUTBOX_DEPTH, DRAIN);
        pollLanes = new Lanes("poll", 1, 1, DRAIN);
        artworkLanes = new Lanes("artwork", config.artworkWorkers(), 1, DRAIN);
        Troubles troubles = new Troubles();
        Intake intake = new Intake(intakeService, wakes, config.inboxWorkers());
        InboxWork inboxWork = new InboxWork(inbox, storefronts, intake);
        Duration every = Duration.ofSeconds(config.pollSeconds());
        inboxDispatcher =
                new InboxDispatcher(inbox, inboxWork, inboxLanes, troubles, config.inboxWorkers(), config.inboxBatch());
        routes = new WorkRoutes(
                config,
                inboxDispatcher,
                new OutboxDispatcher(outbox, storefronts, new OutboxWork(outbox, steps), outboxLanes, troubles, wakes),
                new Polling(cursors, storefronts, intake, pollLanes, troubles, Clock.systemUTC(), every),
                storefronts,
                new ArtworkWork(artwork, artworkLanes, troubles),
                checks,
                reports,
                troubles);
        camel = CamelContextFactory.start("platen-integration", routes);
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getShutdownStrategy().setTimeout(DRAIN.toSeconds());
        signals = camel.createProducerTemplate();
        wakes.attach(sleeper);
    }

    @Deactivate
    void stop() {
        wakes.detach(sleeper);
        routes.stop();
        camel.stop();
        inboxLanes.close();
        outboxLanes.close();
        pollLanes.close();
        artworkLanes.close();
    }

    /** What the rest of the bundle sees of the running routes. */
    private final class Workers implements Wakes.Sleeper {
        @Override
        public void wake(Wakes.Work work) {
            try {
                signals.sendBody(WorkRoutes.wake(work), null);
            } catch (RuntimeException e) {
                LOG.debug("The routes are stopping, {} is for their successor", work, e);
            }
        }

        @Override
        public boolean hasRoom(String storefront) {
            return inboxDispatcher.hasRoom(storefront);
        }

        @Override
        public void take(InboxDelivery delivery) {
            inboxDispatcher.take(delivery);
        }
    }
}
