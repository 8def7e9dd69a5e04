package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** P1a: webhooks acknowledged, against the insert of one inbox row. */
final class WebhookAck {
    private static final int CLIENTS = 8;
    private static final String ROUTES = "org.platen.integration.IntegrationRoutes";

    private final Options options;
    private final BenchServer bench;
    private final OrderTemplate template;

    WebhookAck(Options options, BenchServer bench, OrderTemplate template) {
        this.options = options;
        this.bench = bench;
        this.template = template;
    }

    List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        // Acknowledging is measured alone first: the deliveries wait in the inbox. Then with the work on them going on.
        bench.server().shell().run("scr:disable " + ROUTES);
        figures.add(figure("P1a", "webhook acknowledged / raw 1-row commit, 8 clients", ">= 25 %", 0.25));
        bench.store().execute(Store.PRODUCT, "DELETE FROM inbox WHERE state = 'NEW'");
        bench.server().shell().run("scr:enable " + ROUTES);
        OrderIntake.awaitEmptyInbox(bench.store());
        figures.add(figure("P1a+", "the same while the orders are made at once", "-", 0));
        OrderIntake.awaitEmptyInbox(bench.store());
        Sample steady = Load.open(CLIENTS, 100, options.side().multipliedBy(2), Requests.webhooks(bench));
        OrderIntake.awaitEmptyInbox(bench.store());
        figures.add(new Figure(
                "P1a/100",
                "p99 of acknowledgement at 100/s, orders made at once, against 50 ms",
                Figure.Kind.TIME,
                List.of(new Sample(
                        steady.rate(), steady.p99Millis(), steady.p99Millis(), steady.count(), steady.misses())),
                List.of(new Sample(100, 50, 50, 0, 0)),
                1,
                "p99 <= 50 ms",
                Map.of("p50Millis", steady.p50Millis())));
        return figures;
    }

    private Figure figure(String id, String what, String goal, double limit) {
        Load.closed(CLIENTS, options.side(), Requests.webhooks(bench));
        OrderIntake.settle(bench.store(), id.equals("P1a"));
        Map<String, Object> more = new LinkedHashMap<>();
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> {
                    Sample sample = new Cost(bench)
                            .of(more, "each", () -> Load.closed(CLIENTS, options.side(), Requests.webhooks(bench)));
                    OrderIntake.settle(bench.store(), id.equals("P1a"));
                    return sample;
                },
                () -> Load.closed(CLIENTS, options.side(), number -> raw()));
        return rounds.rate(id, what, limit, goal, more);
    }

    private Client raw() throws SQLException {
        Connection connection = bench.store().connect(Store.RAW);
        PreparedStatement insert = template.inbox().insert(connection);
        return new Client() {
            @Override
            public Turn turn() throws SQLException {
                Map<String, Function<String, String>> fresh =
                        Map.of("dedupe_key", old -> UUID.randomUUID().toString());
                template.inbox().write(insert, 0, fresh);
                return Turn.GOOD;
            }

            @Override
            public void close() {
                OrderTemplate.close(connection);
            }
        };
    }
}
