package org.platen.api.view;

import java.time.Instant;

/**
 * Filters, columns and order of a list, kept by a person.
 *
 * @param page which list, such as {@code orders}
 * @param owner actor who keeps it
 * @param shared whether others see it too
 * @param content a JSON object that the page understands
 */
public record SavedView(String page, String name, String owner, boolean shared, String content, Instant updatedAt) {}
