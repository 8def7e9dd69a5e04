package org.platen.api.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SKU as it is entered: what is sold and of which parts it is made.
 *
 * @param code unique, what storefronts send
 * @param substrate what it is made on or of, such as a blank or a filament
 * @param finishing steps after printing
 */
public record SkuDraft(
        String code,
        String name,
        @Nullable String substrate,
        List<String> finishing,
        List<SkuPart> parts,
        List<SkuParameter> parameters) {
    public SkuDraft {
        finishing = List.copyOf(finishing);
        parts = List.copyOf(parts);
        parameters = List.copyOf(parameters);
    }
}
