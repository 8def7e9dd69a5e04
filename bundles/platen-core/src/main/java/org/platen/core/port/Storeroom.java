package org.platen.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** With its stock at the locations; at all of them when none is given, here and below. */
    Optional<MaterialView> material(String code, Set<Long> locations);

    /** Id and unit of a material. */
    Optional<Known> known(String code);

    /** Codes of materials, by id. */
    Map<Long, String> codes(Collection<Long> materials);

    /** What is needed of a material to move it. */
    record Known(long id, String unit) {}

    Page<MaterialView> materials(MaterialFilter filter, Set<Long> locations, PageRequest page);

    void putBin(long location, BinView bin);

    Optional<Long> bin(long location, String code);

    List<BinView> bins(long location);

    Page<StockView> stock(Set<Long> locations, @Nullable String material, PageRequest page);

    Optional<MovementView> movement(long id);

    Page<MovementView> movements(@Nullable String material, Set<Long> locations, PageRequest page);
}
