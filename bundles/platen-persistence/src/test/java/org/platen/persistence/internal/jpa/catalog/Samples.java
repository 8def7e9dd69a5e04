package org.platen.persistence.internal.jpa.catalog;

import java.util.List;
import java.util.Set;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuPart;

final class Samples {
    static final Call OPERATOR = new Call("user:anna", Set.of(Role.OPERATOR), null, null);
    static final Call INTEGRATOR = new Call("token:shop", Set.of(Role.INTEGRATOR), null, null);

    private Samples() {}

    static SkuDraft sku(String code) {
        return sku(code, List.of(), List.of());
    }

    static SkuDraft sku(String code, List<SkuPart> parts, List<SkuParameter> parameters) {
        return new SkuDraft(code, "A " + code, "cotton", List.of("fold"), parts, parameters);
    }
}
