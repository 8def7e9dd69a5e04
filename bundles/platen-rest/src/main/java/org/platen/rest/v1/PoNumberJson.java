package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** The number of the buyer's purchase order; null or empty clears it. */
public record PoNumberJson(@Nullable String poNumber) {}
