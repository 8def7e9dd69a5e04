package org.platen.persistence.internal.sql;

/** When to try again: twice the time before, from 2 s to an hour, with a third of it by chance so that retries spread. */
final class BackOff {
    /** SQL for seconds, from the column {@code attempts}. */
    static final String SECONDS = "LEAST(3600, POW(2, LEAST(attempts, 12))) * (0.8 + 0.4 * RAND())";

    private static final int LONGEST = 1000;

    private BackOff() {}

    static String cut(String problem) {
        return problem.length() > LONGEST ? problem.substring(0, LONGEST) : problem;
    }
}
