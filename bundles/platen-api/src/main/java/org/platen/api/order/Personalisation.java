package org.platen.api.order;

/**
 * One thing that the buyer entered. Keys may repeat, so these come as an ordered list.
 *
 * @param hidden whether the storefront hides it from the buyer (key with a leading underscore)
 */
public record Personalisation(String key, String value, boolean hidden) {}
