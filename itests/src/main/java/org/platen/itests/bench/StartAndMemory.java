package org.platen.itests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.platen.itests.harness.PlatenServer;

/** P9 and P10: how long a start takes and what a server needs, against bare Karaf. */
final class StartAndMemory {
    /** Memory is looked at when a server has come to rest. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Options options;
    private final Path karaf;
    private final Path work;
    private final Series cold = new Series();
    private final Series warm = new Series();
    private final Series memory = new Series();
    private final List<Double> database = new ArrayList<>();

    private StartAndMemory(Options options, Path karaf, Path work) {
        this.options = options;
        this.karaf = karaf;
        this.work = work;
    }

    private record Series(List<Sample> ours, List<Sample> base) {
        Series() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    static List<Figure> measure(Options options, Path work) {
        Optional<Path> karaf =
                Optional.ofNullable(System.getProperty("platen.bench.karaf")).map(Path::of);
        if (karaf.isEmpty()) {
            throw new IllegalStateException("The system property platen.bench.karaf names no archive of bare Karaf");
        }
        return new StartAndMemory(options, karaf.get(), work).measure();
    }

    private List<Figure> measure() {
        int rounds = Math.min(options.rounds(), options.quick() ? 1 : 3);
        for (int i = 0; i < rounds; i++) {
            platen();
            bare();
        }
        return List.of(
                figure("P9/cold", "first start to ready, with its database / bare Karaf", cold, 3, "<= 3 x", Map.of()),
                figure("P9/warm", "later start to ready / bare Karaf", warm, 2.5, "<= 2.5 x", Map.of()),
                new Figure(
                        "P10",
                        "memory of the JVM after a start / bare Karaf",
                        Figure.Kind.SIZE,
                        memory.ours(),
                        memory.base(),
                        2,
                        "<= 2 x",
                        Map.of("megabytesOfTheDatabaseServer", database)));
    }

    private static Figure figure(
            String id, String what, Series series, double limit, String goal, Map<String, Object> more) {
        return new Figure(id, what, Figure.Kind.TIME, series.ours(), series.base(), limit, goal, more);
    }

    private void platen() {
        try (PlatenServer server = PlatenServer.fresh("start", BenchServer.settings())) {
            cold.ours().add(timed(server::start));
            server.stop();
            warm.ours().add(timed(server::start));
            LockSupport.parkNanos(REST.toNanos());
            memory.ours().add(size(Machine.residentMegabytes("-Dkaraf.base=" + server.folder())));
            database.add(Machine.residentMegabytes(
                    "--defaults-file=" + server.folder().resolve("mariadb/my.cnf")));
            server.stop();
        }
    }

    private void bare() {
        Path home = BareKaraf.unpack(karaf, work.resolve("bare-karaf"));
        List<BareKaraf> started = new ArrayList<>();
        cold.base().add(timed(() -> started.add(BareKaraf.start(home))));
        started.get(0).close();
        warm.base().add(timed(() -> started.add(BareKaraf.start(home))));
        try (BareKaraf second = started.get(1)) {
            LockSupport.parkNanos(REST.toNanos());
            memory.base().add(size(second.megabytes()));
        }
    }

    private static Sample timed(Runnable start) {
        long begin = System.nanoTime();
        start.run();
        double millis = (System.nanoTime() - begin) / 1e6;
        return new Sample(1000 / millis, millis, millis, 1, 0);
    }

    private static Sample size(double megabytes) {
        return new Sample(0, megabytes, megabytes, 1, 0);
    }
}
