package org.platen.api.order;

import java.util.Map;
import org.platen.api.error.FieldError;

/**
 * What an order would make, before it is saved (PG-11).
 *
 * @param totalParts jobs' amounts over all lines
 * @param problems what would be refused or held
 */
public record OrderPreview(int totalParts, Map<String, Integer> partsBySku, java.util.List<FieldError> problems) {}
