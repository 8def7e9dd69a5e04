package org.platen.spi.workflow;

/** What a cancel does to a job in some phase (C-3). */
public enum CancelPolicy {
    /** Out of production at once. */
    NOW,
    /** Runs to its end; what it makes never ships. */
    RUN_OUT,
    /** Stopped at once; the material is scrap and counted as waste. */
    STOP_AND_SCRAP
}
