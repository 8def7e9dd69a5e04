package org.platen.itests.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.platen.itests.harness.JobStory;

/** Jobs that wait at the pick station, as many as are wanted: copies of an order whose jobs were labeled as on any day. */
final class LabeledJobs {
    private final BenchServer bench;
    private final long order;
    private Copies.Block jobs = new Copies.Block(0, 0);
    private AtomicInteger next = new AtomicInteger();

    LabeledJobs(BenchServer bench) {
        this.bench = bench;
        order = OrderTemplate.take(bench).order();
        List<JobStory> template = bench.shop().order(order).jobs();
        bench.shop().label(template);
    }

    /** From now on there are so many new ones. */
    void prepare(int count) {
        jobs = Copies.make(bench.store(), Store.PRODUCT, order, count / Copies.JOBS + 1, Map.of());
        next = new AtomicInteger();
    }

    /** The next one's barcode; null when all are scanned. */
    @Nullable
    String barcode() {
        int number = next.getAndIncrement();
        return number < jobs.jobs() ? Barcode.of(jobs.job(number)) : null;
    }

    /** Scans one with each turn. */
    Client scans() {
        Map<String, String> headers = new LinkedHashMap<>(bench.operatorHeaders());
        headers.put("Content-Type", "application/json");
        return Requests.on(bench.wire(), wire -> {
            String barcode = barcode();
            if (barcode == null) {
                return Client.Turn.NO_MORE;
            }
            String scan = "{\"barcode\":\"" + barcode + "\",\"station\":\"pick-1\"}";
            int status = wire.post("/api/v1/scans", headers, scan.getBytes(StandardCharsets.UTF_8));
            return Requests.good(status == 200);
        });
    }
}
