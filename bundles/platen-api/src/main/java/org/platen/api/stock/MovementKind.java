package org.platen.api.stock;

/** Why stock changed. */
public enum MovementKind {
    /** Came in. */
    RECEIPT,
    /** Taken for a job. */
    PICK,
    /** Put back from a job that was cancelled before it was begun. */
    RETURN,
    /** Counted; the difference to what was believed. */
    COUNT,
    /** Put right by hand, up or down. */
    CORRECTION,
    /** Spoilt. */
    WASTE,
    /** From one bin to another. */
    TRANSFER
}
