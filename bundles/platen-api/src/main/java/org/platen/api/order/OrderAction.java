package org.platen.api.order;

import org.jspecify.annotations.Nullable;

/**
 * Something that may be done to an order, at the moment of asking (G-4).
 *
 * @param name {@code pay}, {@code changeItems}, {@code changeAddress}, {@code hold}, {@code cancel}, {@code ship},
 *     {@code close} or {@code copy}
 * @param open whether it may be done now
 * @param message what it would do now; why it may not be done where it is not open
 * @param until point of no return, in words; null where there is none
 */
public record OrderAction(
        String name, boolean open, String message, @Nullable String until) {}
