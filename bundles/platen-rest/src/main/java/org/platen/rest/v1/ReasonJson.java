package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** A reason in plain words. */
public record ReasonJson(@Nullable String reason) {}
