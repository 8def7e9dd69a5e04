package org.platen.core.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.model.SkuId;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Skus;
import org.platen.core.port.catalog.Updated;

/** The library of SKUs, and the customers. */
public class Catalog implements CatalogService {
    private static final int ATTEMPTS = 3;

    private final Skus skus;
    private final Customers customers;
    private final Clock clock;

    public Catalog(Skus skus, Customers customers, Clock clock) {
        this.skus = skus;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public SkuView createSku(Call call, SkuDraft draft) {
        call.require(Role.OPERATOR);
        SkuRules.check(draft);
        return skus.add(call, draft, now()).orElseThrow(() -> taken(draft));
    }

    @Override
    public SkuView sku(Call call, String codeOrId) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return find(codeOrId);
    }

    @Override
    public SkuView updateSku(Call call, String codeOrId, SkuDraft draft, OptionalLong ifVersion) {
        call.require(Role.OPERATOR);
        SkuRules.check(draft);
        SkuId id = find(codeOrId).id();
        return change(
                ifVersion,
                () -> skus.byId(id).orElseThrow(() -> notFound(codeOrId)).version(),
                version -> skus.update(id, version, draft, now()),
                () -> taken(draft));
    }

    @Override
    public Page<SkuView> findSkus(Call call, @Nullable String text, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return skus.find(searched(text), page);
    }

    @Override
    public CustomerView createCustomer(Call call, CustomerDraft draft) {
        call.require(Role.OPERATOR);
        CustomerRules.check(draft);
        return customers.add(call, draft, now());
    }

    @Override
    public CustomerView customer(Call call, CustomerId customer) {
        if (!call.staff() && !customer.equals(call.customer())) {
            throw PlatenException.notFound("customer", customer);
        }
        return customers.get(customer).orElseThrow(() -> PlatenException.notFound("customer", customer));
    }

    @Override
    public CustomerView updateCustomer(Call call, CustomerId customer, CustomerDraft draft, OptionalLong ifVersion) {
        call.require(Role.OPERATOR);
        CustomerRules.check(draft);
        return change(
                ifVersion,
                () -> customer(call, customer).version(),
                version -> customers.update(customer, version, draft),
                () -> new PlatenException(Errors.EXISTS, "There is such a customer already"));
    }

    @Override
    public Page<CustomerView> findCustomers(Call call, @Nullable String text, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return customers.find(searched(text), page);
    }

    /** With a wanted version one try must do; without, the caller does not mind who was faster. */
    private static <T> T change(
            OptionalLong ifVersion,
            Supplier<Long> present,
            LongFunction<Updated<T>> update,
            Supplier<PlatenException> taken) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long version = present.get();
            if (ifVersion.isPresent() && ifVersion.getAsLong() != version) {
                throw stale(version);
            }
            Updated<T> updated = update.apply(version);
            if (updated instanceof Updated.Done<T> done) {
                return done.view();
            }
            if (updated instanceof Updated.Taken<T>) {
                throw taken.get();
            }
        }
        throw new PlatenException(Errors.VERSION_CONFLICT, "Others change it all the time; try again");
    }

    private SkuView find(String codeOrId) {
        return skus.byCode(codeOrId).or(() -> id(codeOrId).flatMap(skus::byId)).orElseThrow(() -> notFound(codeOrId));
    }

    private static Optional<SkuId> id(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(new SkuId(Long.parseLong(text))) : Optional.empty();
    }

    private static @Nullable String searched(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Rules rules = new Rules();
        rules.optional(text, SkuRules.CODE, "text");
        rules.check();
        return text.strip();
    }

    private static PlatenException notFound(String codeOrId) {
        return PlatenException.notFound("SKU", codeOrId);
    }

    private static PlatenException taken(SkuDraft draft) {
        return PlatenException.field(Errors.EXISTS, "/code", "There is a SKU " + draft.code() + " already");
    }

    private static PlatenException stale(long version) {
        return new PlatenException(Errors.STALE, "The present version is " + version);
    }

    /** As precise as the database keeps it, so that the answer to a write equals the next read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
