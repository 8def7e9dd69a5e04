package org.platen.api.shipping;

/** How far the purchase of a label is. */
public enum LabelState {
    /** Asked for; nobody has called the carrier about it, or it is tried again. */
    WANTED,
    /** A node is at it. */
    BUYING,
    /** Paid for. */
    BOUGHT,
    /** Tried in vain or refused: a person has to look, see the problem page. */
    FAILED,
    /** The carrier is asked to take it back. */
    VOIDING,
    /** Taken back by the carrier. */
    VOIDED,
    /** Given up before any money was spent. */
    DROPPED
}
