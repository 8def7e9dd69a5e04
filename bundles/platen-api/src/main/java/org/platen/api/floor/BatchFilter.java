package org.platen.api.floor;

import org.jspecify.annotations.Nullable;

/**
 * Which batches a list shows; null leaves a filter out.
 *
 * @param finished whether batches of which nothing is left to be made are shown; EXCLUDE is the default
 * @param location code
 */
public record BatchFilter(
        @Nullable State state, Finished finished, @Nullable String location) {
    /** How far a batch is. */
    public enum State {
        OPEN,
        LABELED,
        RELEASED
    }

    /** Whether finished batches are shown. */
    public enum Finished {
        EXCLUDE,
        INCLUDE,
        ONLY
    }

    /** Every batch that is still being worked on. */
    public static BatchFilter unfinished() {
        return new BatchFilter(null, Finished.EXCLUDE, null);
    }
}
