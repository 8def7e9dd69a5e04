package org.platen.integration;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.delivery.PrintQueue;
import org.platen.api.document.DocumentService;
import org.platen.api.floor.BatchRuleService;
import org.platen.api.shipping.ShipmentService;
import org.platen.camel.CamelContextFactory;

/** What the floor does by itself: labels go to their printers and are forgotten in the end, batch rules run at their cut-off. */
@Component(service = FloorRoutes.class, immediate = true, configurationPid = "org.platen.integration")
public final class FloorRoutes {
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PRINT = Duration.ofSeconds(60);
    private static final long PRINT_MILLIS = 500;
    private static final long RULE_MILLIS = 20_000;
    private static final long PURGE_MILLIS = 600_000;
    private static final int PURGE_PORTION = 500;

    private final Lanes lanes = new Lanes("print", 1, 1, DRAIN);
    private final Printing printing;
    private final CamelContext camel;

    @Activate
    public FloorRoutes(
            IntegrationConfig config,
            @Reference PrintQueue queue,
            @Reference DocumentService documents,
            @Reference BatchRuleService rules,
            @Reference ShipmentService shipments)
            throws Exception {
        this(config, queue, documents, rules, shipments::labelPrinted, CONNECT, PRINT, RULE_MILLIS, PURGE_MILLIS);
    }

    FloorRoutes(
            IntegrationConfig config,
            PrintQueue queue,
            DocumentService documents,
            BatchRuleService rules,
            Printing.Shipped shipped,
            Duration connect,
            Duration print,
            long ruleMillis,
            long purgeMillis)
            throws Exception {
        Troubles troubles = new Troubles();
        printing = new Printing(
                queue,
                documents,
                new RawPrinter(connect, print),
                new IppPrinter(connect, print),
                shipped,
                lanes,
                troubles);
        camel = CamelContextFactory.start(
                "platen-floor",
                new Timers(
                        printing,
                        rules,
                        () -> queue.purge(Duration.ofDays(config.printDays()), PURGE_PORTION),
                        troubles,
                        ruleMillis,
                        purgeMillis));
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getShutdownStrategy().setTimeout(DRAIN.toSeconds());
    }

    @Deactivate
    void stop() {
        printing.stop();
        camel.stop();
        lanes.close();
    }

    /** Each with a thread of its own: a long run of rules must not keep labels. */
    private static final class Timers extends RouteBuilder {
        private final Printing printing;
        private final BatchRuleService rules;
        private final Troubles troubles;
        private final IntSupplier purge;
        private final long ruleMillis;
        private final long purgeMillis;

        Timers(
                Printing printing,
                BatchRuleService rules,
                IntSupplier purge,
                Troubles troubles,
                long ruleMillis,
                long purgeMillis) {
            this.printing = printing;
            this.rules = rules;
            this.troubles = troubles;
            this.purge = purge;
            this.ruleMillis = ruleMillis;
            this.purgeMillis = purgeMillis;
        }

        @Override
        public void configure() {
            onException(Exception.class)
                    .handled(true)
                    .process(exchange -> troubles.hit(
                            exchange.getFromRouteId(),
                            exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
            from("timer:print?daemon=true&delay=0&period=" + PRINT_MILLIS)
                    .routeId("label printing")
                    .process(exchange -> {
                        printing.drain();
                        troubles.over(exchange.getFromRouteId());
                    });
            from("timer:print-purge?daemon=true&delay=" + purgeMillis + "&period=" + purgeMillis)
                    .routeId("forgetting of printed labels")
                    .process(exchange -> {
                        int gone = PURGE_PORTION;
                        while (gone == PURGE_PORTION && !printing.isStopped()) {
                            gone = purge.getAsInt();
                        }
                        troubles.over(exchange.getFromRouteId());
                    });
            from("timer:batch-rules?daemon=true&delay=" + ruleMillis / 4 + "&period=" + ruleMillis)
                    .routeId("batch rules")
                    .process(exchange -> {
                        int ran = rules.runDue(Call.system("timer:batch-rules"));
                        exchange.getMessage().setBody(ran);
                        troubles.over(exchange.getFromRouteId());
                    });
        }
    }
}
