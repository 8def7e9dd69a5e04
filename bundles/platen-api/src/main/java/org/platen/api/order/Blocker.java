package org.platen.api.order;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;

/** What keeps an order from being complete (PG-64). */
public record Blocker(@Nullable ItemId item, @Nullable JobId job, String code, String message) {}
