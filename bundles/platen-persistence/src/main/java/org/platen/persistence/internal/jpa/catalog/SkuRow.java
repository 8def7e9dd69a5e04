package org.platen.persistence.internal.jpa.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuView;
import org.platen.api.model.SkuId;
import org.platen.persistence.internal.jpa.Json;

/** What a person enters of a SKU, as its columns hold it. */
record SkuRow(String code, String name, @Nullable String substrate, String finishing, String parts, String parameters) {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<PartJson>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<ParameterJson>> PARAMETERS = new TypeReference<>() {};

    static SkuRow of(SkuDraft draft) {
        return new SkuRow(
                draft.code(),
                draft.name(),
                draft.substrate(),
                Json.write(draft.finishing()),
                Json.write(draft.parts().stream().map(PartJson::of).toList()),
                Json.write(draft.parameters().stream().map(ParameterJson::of).toList()));
    }

    SkuView view(long id, Instant updatedAt, long version) {
        return new SkuView(
                new SkuId(id),
                code,
                name,
                substrate,
                Json.read(finishing, TEXTS),
                Json.read(parts, PARTS).stream().map(PartJson::part).toList(),
                Json.read(parameters, PARAMETERS).stream()
                        .map(ParameterJson::parameter)
                        .toList(),
                updatedAt,
                version);
    }
}
