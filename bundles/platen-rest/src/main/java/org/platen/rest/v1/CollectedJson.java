package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** Who fetched a shipment. */
public record CollectedJson(@Nullable String by) {}
