package org.platen.core.port;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.BinView;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.MaterialView;
import org.platen.api.stock.MovementView;
import org.platen.api.stock.StockView;

/** Materials and bins, and lists of what is in them. */
@ProviderType
public interface Storeroom {
    void putMaterial(String code, MaterialDraft draft);

    Optional<MaterialView> material(String code);

    /** Id and unit of a material. */
    Optional<Known> known(String code);

    /** What is needed of a material to move it. */
    record Known(long id, String unit) {}

    Page<MaterialView> materials(MaterialFilter filter, PageRequest page);

    void putBin(long location, BinView bin);

    Optional<Long> bin(long location, String code);

    List<BinView> bins(long location);

    Page<StockView> stock(@Nullable Long location, @Nullable String material, PageRequest page);

    Page<MovementView> movements(@Nullable String material, PageRequest page);
}
