package org.platen.api.job;

/**
 * What the core knows of a job's progress; the states inside a phase belong to the decoration type (requirements 2.3).
 * The order of the constants up to {@link #SHIPPED} is the order of work.
 */
public enum Phase {
    /** May not be released. */
    INTAKE(1),
    /** Released, waits for a batch or device. */
    READY(2),
    /** Batched, labelled, material bound. */
    STAGED(3),
    /** Any making step; a cancel costs material. */
    PRODUCING(4),
    /** Made and passed; siblings may be pending. */
    DECORATED(5),
    /** The item is complete and ready to ship; set by roll-up only. */
    COMPLETED(6),
    /** Left the house; final. */
    SHIPPED(7),
    /** Out of scope; final. */
    CANCELED(8),
    /** The attempt failed; needs a remake or a waiver. */
    FAILED(9);

    private final int number;

    Phase(int number) {
        this.number = number;
    }

    /** The number of the phase in requirements 2.3, used in storage. */
    public int number() {
        return number;
    }

    /** The phase with that number. */
    public static Phase ofNumber(int number) {
        for (Phase phase : values()) {
            if (phase.number == number) {
                return phase;
            }
        }
        throw new IllegalArgumentException("no phase " + number);
    }

    /** Whether nothing more happens in this phase. */
    public boolean isFinal() {
        return this == SHIPPED || this == CANCELED || this == FAILED;
    }

    /** Whether work is still ahead on the floor, so that the job belongs into queues. */
    public boolean live() {
        return number < SHIPPED.number;
    }

    /** Whether the job got as far as the given phase of regular work; false for cancelled and failed jobs. */
    public boolean reached(Phase other) {
        return this != CANCELED && this != FAILED && number >= other.number;
    }

    /** The XJDF {@code NodeInfo/@Status} of the phase. */
    public String xjdfStatus() {
        return switch (this) {
            case INTAKE, READY, STAGED -> "Waiting";
            case PRODUCING -> "InProgress";
            case DECORATED, COMPLETED, SHIPPED -> "Completed";
            case CANCELED, FAILED -> "Aborted";
        };
    }
}
