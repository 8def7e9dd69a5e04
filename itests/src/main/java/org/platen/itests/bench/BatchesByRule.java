package org.platen.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Sku;

/** P4a: a rule makes batches of 10,000 pending jobs, against the bare update of as many rows. */
final class BatchesByRule {
    private static final int JOBS = 10_000;
    private static final String RULE = "bench";
    private static final String BARE = "UPDATE job SET phase = IF(state = 'open', 2, 3),"
            + " state = IF(state = 'open', 'pending', 'open'), batch_id = 1, state_since = UTC_TIMESTAMP(6),"
            + " version = version + 1 WHERE id BETWEEN ";

    private final Options options;
    private final BenchServer bench;
    private final long template;

    private BatchesByRule(Options options, BenchServer bench, long template) {
        this.options = options;
        this.bench = bench;
        this.template = template;
    }

    static List<Figure> measure(Options options, BenchServer bench) {
        Sku shirt = bench.shop().shirt("TEE-BATCHED");
        OrderStory order = bench.shop().order(shirt.times(2), shirt.times(2)).paid();
        order.jobs(Copies.JOBS).forEach(job -> job.await("pending"));
        bench.operator()
                .put("/batch-rules/" + RULE, Json.of("name", "Bench", "skus", List.of(shirt.code()), "maxSize", 500))
                .expect(200);
        return List.of(new BatchesByRule(options, bench, order.id()).figure());
    }

    private Figure figure() {
        Store store = bench.store();
        Copies.Block raw = Copies.make(store, Store.RAW, template, JOBS / Copies.JOBS, Map.of());
        String bare = BARE + raw.job(0) + " AND " + raw.job(JOBS - 1);
        fill();
        run();
        store.execute(Store.RAW, bare);
        Map<String, Object> more = new LinkedHashMap<>();
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> {
                    fill();
                    return new Cost(bench).of(more, "all", this::run);
                },
                () -> Load.once(() -> {
                    store.execute(Store.RAW, bare);
                    return Client.Turn.GOOD;
                }));
        return rounds.time(
                "P4a", "10,000 pending jobs into batches of 500 by a rule / bare UPDATE of them", 2, "<= 2 x", more);
    }

    /** The template's own jobs were put into batches with the first ones. */
    private void fill() {
        Copies.make(
                bench.store(),
                Store.PRODUCT,
                template,
                JOBS / Copies.JOBS,
                Map.of("job.state", "'pending'", "job.phase", "2", "job.batch_id", "NULL"));
    }

    private Sample run() {
        return Load.once(() -> {
            try (Wire wire = Wire.patient(bench.server().address())) {
                int status = wire.post("/api/v1/batch-rules/" + RULE + "/run", bench.operatorHeaders(), new byte[0]);
                String body = new String(wire.body(), StandardCharsets.UTF_8);
                return Requests.good(status == 200 && told(body));
            }
        });
    }

    private static boolean told(String body) throws IOException {
        JsonNode run = Json.read(body);
        return run.path("batched").asInt() >= JOBS && run.path("stayed").isEmpty();
    }
}
