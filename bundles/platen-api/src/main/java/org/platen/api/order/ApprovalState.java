package org.platen.api.order;

/** Approval track of an order, independent of its state. */
public enum ApprovalState {
    NOT_REQUIRED,
    PENDING,
    PARTIALLY_APPROVED,
    APPROVED,
    REJECTED
}
