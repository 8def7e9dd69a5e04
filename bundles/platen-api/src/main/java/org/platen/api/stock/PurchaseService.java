package org.platen.api.stock;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Orders to suppliers. A job that waits for a material of a line tied to it is on order. */
@ProviderType
public interface PurchaseService {
    PurchaseView create(Call call, PurchaseDraft draft);

    PurchaseView get(Call call, long purchase);

    /** Newest first. */
    Page<PurchaseView> find(Call call, PurchaseView.@Nullable State state, PageRequest page);

    /** Ends it; what arrived stays. */
    PurchaseView cancel(Call call, long purchase);

    /** Takes in what arrived. It goes to the jobs of its lines first, the rest to the jobs that wait longest. */
    PurchaseView receive(Call call, long purchase, ReceiptDraft receipt);
}
