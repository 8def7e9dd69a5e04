package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** Whose rates are asked for; without a carrier those of all that run. */
public record RatesWishJson(@Nullable String carrier) {}
