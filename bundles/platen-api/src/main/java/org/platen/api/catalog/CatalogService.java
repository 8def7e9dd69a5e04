package org.platen.api.catalog;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** The library of SKUs, and the customers. */
@ProviderType
public interface CatalogService {

    SkuView createSku(Call call, SkuDraft draft);

    /** By code or, where it is all digits and no code matches, by id. */
    SkuView sku(Call call, String codeOrId);

    /** Changes a SKU; orders use it from their next reconcile on. */
    SkuView updateSku(Call call, String codeOrId, SkuDraft draft, OptionalLong ifVersion);

    /** SKUs whose code or name begins with the text, or all of them. */
    Page<SkuView> findSkus(Call call, @Nullable String text, PageRequest page);

    CustomerView createCustomer(Call call, CustomerDraft draft);

    CustomerView customer(Call call, CustomerId customer);

    CustomerView updateCustomer(Call call, CustomerId customer, CustomerDraft draft, OptionalLong ifVersion);

    /** Customers whose name or e-mail begins with the text, or all of them. */
    Page<CustomerView> findCustomers(Call call, @Nullable String text, PageRequest page);
}
