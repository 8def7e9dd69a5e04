package org.platen.api.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is entered of a material; see {@link MaterialView}. */
public record MaterialDraft(
        String name,
        String unit,
        @Nullable BigDecimal lowAt,
        @Nullable String supplier,
        boolean active) {}
