package org.platen.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** P-null: requests that need no work, as a share of which part of every other figure is client and HTTP. */
final class NullRequests {
    private NullRequests() {}

    static List<Figure> measure(Options options, BenchServer bench) {
        List<Figure> figures = new ArrayList<>();
        for (int clients : List.of(1, 8)) {
            Rounds rounds = Rounds.of(
                    options.rounds(),
                    () -> Load.closed(
                            clients,
                            options.side(),
                            Requests.gets(bench, "/api/v1/no-such-path", bench.operatorHeaders(), 404)),
                    () -> Load.closed(clients, options.side(), Requests.gets(bench, "/health/live", Map.of(), 200)));
            figures.add(rounds.rate(
                    "P-null/" + clients,
                    "404 of the API / GET /health/live, " + clients + " clients",
                    0,
                    "-",
                    Map.of()));
        }
        return figures;
    }
}
