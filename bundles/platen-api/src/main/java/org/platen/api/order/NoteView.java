package org.platen.api.order;

import java.time.Instant;

/**
 * A note on an order.
 *
 * @param internal not shown to the customer
 */
public record NoteView(long id, String text, boolean internal, String actor, Instant at) {}
