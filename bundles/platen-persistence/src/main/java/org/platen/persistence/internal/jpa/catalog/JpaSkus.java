package org.platen.persistence.internal.jpa.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuView;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.model.SkuId;
import org.platen.core.port.catalog.Skus;
import org.platen.core.port.catalog.Updated;
import org.platen.persistence.internal.jpa.DuplicateKey;
import org.platen.persistence.internal.jpa.JpaTransactions;
import org.platen.persistence.internal.jpa.OnceKeys;
import org.platen.persistence.internal.jpa.PrefixSearch;
import org.platen.persistence.internal.jpa.StaleVersion;

/** SKUs by JPA; the way of order intake by {@link SkuCache}. */
@Component(service = Skus.class)
public final class JpaSkus implements Skus {
    private final JpaTransactions transactions;
    private final SkuCache cache;
    private final OnceKeys once = new OnceKeys("sku");
    private final PrefixSearch<SkuEntity> search = new PrefixSearch<>(
            SkuEntity.class,
            new PrefixSearch.Column<>("code", true, SkuEntity::code),
            new PrefixSearch.Column<>("name", false, SkuEntity::name),
            SkuEntity::id);

    @Activate
    public JpaSkus(
            @Reference JpaTransactions transactions,
            @Reference(target = "(platen.datasource=app)") DataSource dataSource) {
        this.transactions = transactions;
        this.cache = new SkuCache(dataSource);
    }

    @Override
    public Optional<SkuView> add(Call call, SkuDraft draft, Instant at) {
        try {
            return transactions.required(entities -> {
                Optional<SkuView> earlier = earlier(entities, call);
                return earlier.isPresent() ? earlier : Optional.of(insert(entities, call, draft, at));
            });
        } catch (DuplicateKey e) {
            // Of the code, or of the key by the same call at the same moment: then the SKU is there by now.
            return transactions.required(entities -> earlier(entities, call));
        }
    }

    @Override
    public Optional<SkuView> byCode(String code) {
        return Optional.ofNullable(byCodes(List.of(code)).get(code));
    }

    @Override
    public Optional<SkuView> byId(SkuId id) {
        return transactions.required(entities -> find(entities, id.value()));
    }

    @Override
    public Updated<SkuView> update(SkuId id, long version, SkuDraft draft, Instant at) {
        try {
            return transactions.required(entities -> {
                SkuEntity sku = entities.find(SkuEntity.class, id.value());
                if (sku == null || sku.version() != version) {
                    return new Updated.Stale<>();
                }
                sku.change(SkuRow.of(draft), at);
                entities.flush();
                return new Updated.Done<>(view(sku));
            });
        } catch (StaleVersion e) {
            return new Updated.Stale<>();
        } catch (DuplicateKey e) {
            return new Updated.Taken<>();
        }
    }

    @Override
    public Page<SkuView> find(@Nullable String text, PageRequest page) {
        return transactions.required(
                entities -> search.find(entities, text, page).map(JpaSkus::view));
    }

    @Override
    public Map<String, SkuView> byCodes(Collection<String> codes) {
        return cache.byCodes(codes);
    }

    private Optional<SkuView> earlier(EntityManager entities, Call call) {
        OptionalLong id = once.earlier(entities, call);
        return id.isPresent() ? find(entities, id.getAsLong()) : Optional.empty();
    }

    private SkuView insert(EntityManager entities, Call call, SkuDraft draft, Instant at) {
        SkuEntity sku = new SkuEntity(SkuRow.of(draft), at);
        entities.persist(sku);
        entities.flush();
        once.keep(entities, call, sku.id(), at);
        return view(sku);
    }

    private static Optional<SkuView> find(EntityManager entities, long id) {
        return Optional.ofNullable(entities.find(SkuEntity.class, id)).map(JpaSkus::view);
    }

    private static SkuView view(SkuEntity sku) {
        return sku.row().view(sku.id(), sku.updatedAt(), sku.version());
    }
}
