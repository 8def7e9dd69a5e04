package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.platen.itests.harness.Rest;

/** P3: queue pages of 50 by location, type and state, earliest deadline first; in SQL and over HTTP, at two sizes. */
final class QueuePages {
    private static final int PAGE = 50;

    /** The product's own statement, see QueueSearch; one row more than the page tells whether there is a next one. */
    private static final String COLUMNS = "SELECT job.id, order_id, order_number, title, decoration, state, phase,"
            + " amount, device, due_at, held, location.code AS location FROM job";

    private static final String LOCATION = " LEFT JOIN location ON location.id = job.location_id WHERE ";
    private static final String STEP = COLUMNS + " FORCE INDEX (job_place)" + LOCATION
            + "live = TRUE AND location_id = ? AND decoration = ? AND state = ?";
    private static final String PAGE_BY_DUE = " ORDER BY due_at, job.id LIMIT ?";
    private static final String QUEUE = STEP + PAGE_BY_DUE;
    private static final String DEEP = STEP + " AND due_at >= ? AND (due_at > ? OR job.id > ?)" + PAGE_BY_DUE;
    private static final String RANGE = COLUMNS + LOCATION + "job.id > ? ORDER BY job.id LIMIT ?";

    private static final List<String> STATES = List.of("pending", "open", "labeled", "picked");
    private static final List<String> TYPES = List.of("dtg", "print3d");

    private final Options options;
    private final BenchServer bench;
    private final QueueData data;

    QueuePages(Options options, BenchServer bench, QueueData data) {
        this.options = options;
        this.bench = bench;
        this.data = data;
    }

    /** Figures at the size that the table has now. */
    List<Figure> measure(String size) {
        List<Figure> figures = new ArrayList<>();
        figures.add(sql(size, "first page", random -> filter(random, QUEUE, null)));
        figures.add(sql(size, "deep page", random -> filter(random, DEEP, data.due(random))));
        String keyed = "/api/v1/queue?order=" + data.orderWithManyJobs() + "&limit=" + PAGE;
        figures.add(http(
                "P3/http/" + size,
                size + " jobs: queue page over HTTP / the same 50 columns and rows by their order's key",
                keyed,
                "<= 1.5 x",
                1.5));
        figures.add(http(
                "P3/http-pk/" + size,
                size + " jobs: queue page over HTTP / GET /jobs?limit=50 (by primary key, more columns)",
                "/api/v1/jobs?limit=" + PAGE,
                "-",
                Double.MAX_VALUE));
        return figures;
    }

    /** How pages grow with the table, which the database may not notice. */
    static Figure growth(Figure small, Figure large) {
        return new Figure(
                small.id().replaceFirst("/[^/]*$", "/growth"),
                "p50 at " + large.id().replaceFirst(".*/", "") + " / p50 at "
                        + small.id().replaceFirst(".*/", "") + " jobs",
                Figure.Kind.TIME,
                large.ours(),
                small.ours(),
                2.5,
                "<= 2.5 x",
                Map.of());
    }

    private record Query(String sql, List<Object> values) {}

    private interface Choice {
        Query next(SplittableRandom random);
    }

    private Query filter(SplittableRandom random, String sql, @Nullable String due) {
        List<Object> values = new ArrayList<>();
        values.add(data.location(random));
        values.add(TYPES.get(random.nextInt(5) == 0 ? 1 : 0));
        values.add(STATES.get(random.nextInt(STATES.size())));
        if (due != null) {
            values.add(due);
            values.add(due);
            values.add(data.job(random));
        }
        values.add(PAGE + 1);
        return new Query(sql, values);
    }

    private Figure sql(String size, String page, Choice queue) {
        Choice range = random -> new Query(RANGE, List.of(data.job(random), PAGE + 1));
        Load.closed(1, options.side(), number -> client(queue));
        Load.closed(1, options.side(), number -> client(range));
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> Load.closed(1, options.side(), number -> client(queue)),
                () -> Load.closed(1, options.side(), number -> client(range)));
        return rounds.time(
                "P3/sql-" + page.substring(0, page.indexOf(' ')) + "/" + size,
                size + " jobs: queue " + page + " in SQL / primary-key range of 50 rows",
                2.5,
                "<= 2.5 x",
                Map.of());
    }

    private Client client(Choice choice) {
        Connection connection = bench.store().connect(Store.PRODUCT);
        SplittableRandom random = new SplittableRandom(1);
        return new Client() {
            @Override
            public Turn turn() throws SQLException {
                Query query = choice.next(random);
                int rows = 0;
                try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                    for (int i = 0; i < query.values().size(); i++) {
                        statement.setObject(i + 1, query.values().get(i));
                    }
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            rows += result.getString(3).isEmpty() ? 0 : 1;
                        }
                    }
                }
                return Requests.good(rows > 0);
            }

            @Override
            public void close() {
                OrderTemplate.close(connection);
            }
        };
    }

    private Figure http(String id, String what, String base, String goal, double limit) {
        Map<String, Object> more = new LinkedHashMap<>();
        List<String> pages = new ArrayList<>();
        for (String location : List.of("main", QueueData.ANNEX)) {
            for (String type : TYPES) {
                for (String state : STATES) {
                    pages.add("/api/v1/queue?location=" + location + "&decoration=" + type + "&state="
                            + Rest.encode(state) + "&limit=" + PAGE);
                }
            }
        }
        Load.closed(1, options.side(), number -> pages(pages, more, "bytes"));
        Load.closed(1, options.side(), number -> pages(List.of(base), more, "bytesOfBase"));
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> Load.closed(1, options.side(), number -> pages(pages, more, "bytes")),
                () -> Load.closed(1, options.side(), number -> pages(List.of(base), more, "bytesOfBase")));
        return rounds.time(id, what, limit, goal, more);
    }

    private Client pages(List<String> pages, Map<String, Object> more, String bytes) {
        SplittableRandom random = new SplittableRandom(2);
        Map<String, String> headers = bench.operatorHeaders();
        return Requests.on(bench.wire(), wire -> {
            int status = wire.get(pages.get(random.nextInt(pages.size())), headers);
            more.put(bytes, wire.body().length);
            return Requests.good(status == 200 && wire.body().length > 100);
        });
    }
}
