package org.platen.rest.v1;

import java.util.List;

/** Where live jobs stand, the longest wait first. */
public record StallsJson(List<StallJson> items) {}
