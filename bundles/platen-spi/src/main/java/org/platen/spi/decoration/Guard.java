package org.platen.spi.decoration;

import java.util.List;

/**
 * A check that a transition names. Called on a pool of the platform with a time budget (2 s by default) and outside any
 * transaction: it may read the job's files, and must not keep the context. An exception or a late answer holds the job with
 * the plugin's name; it hurts nobody else.
 */
@FunctionalInterface
public interface Guard {
    /** Findings that stand in the way; empty lets the transition pass. */
    List<Finding> check(JobContext job);
}
