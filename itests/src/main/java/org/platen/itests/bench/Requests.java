package org.platen.itests.bench;

import java.io.IOException;
import java.util.Map;

/** Clients that speak HTTP. */
final class Requests {
    private static final int ACCEPTED = 202;

    private Requests() {}

    /** Brings a new order with each turn. */
    static Client.Maker webhooks(BenchServer bench) {
        return number -> {
            Webhooks webhooks = bench.webhooks();
            Webhooks.Signer signer = webhooks.signer();
            return on(bench.wire(), wire -> {
                byte[] body = webhooks.body(webhooks.next());
                return good(wire.post(Webhooks.PATH, signer.sign(body), body) == ACCEPTED);
            });
        };
    }

    /** Asks for the same with each turn; any other status is a miss. */
    static Client.Maker gets(BenchServer bench, String path, Map<String, String> headers, int status) {
        return number -> on(bench.wire(), wire -> good(wire.get(path, headers) == status));
    }

    static Client.Turn good(boolean good) {
        return good ? Client.Turn.GOOD : Client.Turn.MISS;
    }

    @FunctionalInterface
    interface Exchange {
        Client.Turn with(Wire wire) throws IOException;
    }

    static Client on(Wire wire, Exchange exchange) {
        return new Client() {
            @Override
            public Turn turn() throws IOException {
                return exchange.with(wire);
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }
}
