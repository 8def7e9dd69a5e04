package org.platen.api.stock;

import org.jspecify.annotations.Nullable;

/**
 * Which materials to list.
 *
 * @param text beginning of code or name
 * @param low only those that are low, or for which a job waits
 */
public record MaterialFilter(@Nullable String text, boolean low) {}
