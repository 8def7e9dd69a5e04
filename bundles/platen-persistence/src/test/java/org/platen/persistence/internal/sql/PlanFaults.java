package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.persistence.internal.jpa.Recorded;

/** What is wrong with the plans of the statements that some work runs: tables read without an index, long sorts. */
final class PlanFaults {
    /** Rows that may be sorted for a page without anybody noticing. */
    private static final long FEW = 2500;

    /** The same for rows of a few bytes. */
    private static final long SORTED_BY_KEY = 10_000;

    private PlanFaults() {}

    /** @param what the work, for whoever reads of its faults */
    static List<String> of(Recorded recorded, String what, Runnable work) {
        recorded.statements();
        work.run();
        List<String> faults = new ArrayList<>();
        for (Recorded.Sql sql : recorded.statements()) {
            if (!sql.text().matches("(?s)(SELECT|UPDATE|DELETE) .*")) {
                continue;
            }
            try {
                for (Map<String, String> table : recorded.explain(sql)) {
                    String extra = table.getOrDefault("Extra", "");
                    long rows = rows(table.get("rows"));
                    // What the statement itself put together has no index; its own parts have.
                    boolean own = String.valueOf(table.get("table")).startsWith("<");
                    boolean unindexed = "null".equals(table.get("key")) && rows > (own ? SORTED_BY_KEY : 20);
                    boolean sorted = extra.contains("filesort") && rows > (own ? SORTED_BY_KEY : FEW);
                    if (unindexed || sorted) {
                        faults.add(what + ": " + table + " of " + sql.text());
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return faults;
    }

    private static long rows(@Nullable String text) {
        return text == null || text.equals("null") ? 0 : Long.parseLong(text);
    }
}
