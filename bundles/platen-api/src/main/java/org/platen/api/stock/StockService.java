package org.platen.api.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/**
 * Materials, bins and stock. Stock changes by movements only; none of them is ever changed or taken back. What jobs have
 * reserved cannot be carried off; where less is counted than they have reserved, the youngest of them wait for stock again.
 */
@ProviderType
public interface StockService {
    /** Makes or changes the material of that code. */
    MaterialView putMaterial(Call call, String code, MaterialDraft draft);

    MaterialView material(Call call, String code);

    Page<MaterialView> materials(Call call, MaterialFilter filter, PageRequest page);

    /** Makes or changes the bin of that code. */
    BinView putBin(Call call, BinView bin);

    /** Bins of a location in the order of the walk. */
    List<BinView> bins(Call call, String location);

    /** Stock by location and material, of the one or the other, or all. */
    Page<StockView> stock(Call call, @Nullable String location, @Nullable String material, PageRequest page);

    /** Moves stock by hand; jobs that wait for the material are looked at at once. */
    MovementView move(Call call, MovementDraft draft);

    /** Movements, newest first. */
    Page<MovementView> movements(Call call, @Nullable String material, PageRequest page);

    /** What the orders' jobs use up. */
    List<OrderMaterial> needs(Call call, List<OrderId> orders);
}
