package org.platen.api.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long jobs of a decoration type stayed in a state at a location.
 *
 * <p>Times are counted in classes of a fixed ratio, eight to a doubling (as HdrHistogram and Prometheus' native histograms
 * do), and a percentile is the middle of its class: it differs from the true one (nearest rank) by at most
 * 2<sup>1/16</sup> - 1 = 4.5 %. Counts and the mean are exact.
 *
 * @param rank 1 for the longest p90
 * @param location code; null where none was decided
 * @param jobs times that a job left the state
 */
public record BottleneckRow(
        int rank,
        String decoration,
        String state,
        @Nullable String location,
        long jobs,
        Duration mean,
        Duration median,
        Duration p90) {}
