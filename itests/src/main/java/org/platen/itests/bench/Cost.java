package org.platen.itests.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a piece of work cost: what the database counted, and time on a core by who spent it. */
final class Cost {
    private final BenchServer bench;

    Cost(BenchServer bench) {
        this.bench = bench;
    }

    /** Does the work and notes under the name what one of it cost. */
    Sample of(Map<String, Object> more, String name, Supplier<Sample> work) {
        Map<String, Long> before = bench.store().counters();
        double[] cpu = cpu();
        Sample sample = work.get();
        double[] now = cpu();
        Map<String, Object> each = Store.each(before, bench.store().counters(), sample.count());
        each.put("cpuMillisServer", millis(now[0] - cpu[0], sample));
        each.put("cpuMillisDatabase", millis(now[1] - cpu[1], sample));
        each.put("cpuMillisClient", millis(now[2] - cpu[2], sample));
        more.put(name, new LinkedHashMap<>(each));
        return sample;
    }

    private static double millis(double seconds, Sample sample) {
        return Math.round(seconds * 1e5 / Math.max(1, sample.count())) / 100.0;
    }

    private double[] cpu() {
        String folder = bench.server().folder().toString();
        return new double[] {
            Machine.cpuSeconds("-Dkaraf.base=" + folder),
            Machine.cpuSeconds("--defaults-file=" + folder + "/mariadb/my.cnf"),
            Machine.ownCpuSeconds()
        };
    }
}
