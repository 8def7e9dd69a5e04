package org.platen.persistence.internal.jpa.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Updated;
import org.platen.persistence.internal.jpa.DuplicateKey;
import org.platen.persistence.internal.jpa.JpaTransactions;
import org.platen.persistence.internal.jpa.OnceKeys;
import org.platen.persistence.internal.jpa.PrefixSearch;
import org.platen.persistence.internal.jpa.StaleVersion;

/** Customers by JPA. */
@Component(service = Customers.class)
public final class JpaCustomers implements Customers {
    private final JpaTransactions transactions;
    private final OnceKeys once = new OnceKeys("customer");
    private final PrefixSearch<CustomerEntity> search = new PrefixSearch<>(
            CustomerEntity.class,
            new PrefixSearch.Column<>("name", false, CustomerEntity::name),
            new PrefixSearch.Column<>("email", false, CustomerEntity::email),
            CustomerEntity::id);

    @Activate
    public JpaCustomers(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CustomerView add(Call call, CustomerDraft draft, Instant at) {
        try {
            return transactions.required(
                    entities -> earlier(entities, call).orElseGet(() -> insert(entities, call, draft, at)));
        } catch (DuplicateKey e) {
            // Only the call's key is unique: the same call made the customer at the same moment.
            return transactions.required(entities -> earlier(entities, call)).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<CustomerView> get(CustomerId customer) {
        return transactions.required(entities -> find(entities, customer.value()));
    }

    @Override
    public Updated<CustomerView> update(CustomerId id, long version, CustomerDraft draft) {
        try {
            return transactions.required(entities -> {
                CustomerEntity customer = entities.find(CustomerEntity.class, id.value());
                if (customer == null || customer.version() != version) {
                    return new Updated.Stale<>();
                }
                customer.change(CustomerRow.of(draft));
                entities.flush();
                return new Updated.Done<>(view(customer));
            });
        } catch (StaleVersion e) {
            return new Updated.Stale<>();
        }
    }

    @Override
    public Page<CustomerView> find(@Nullable String text, PageRequest page) {
        return transactions.required(
                entities -> search.find(entities, text, page).map(JpaCustomers::view));
    }

    private Optional<CustomerView> earlier(EntityManager entities, Call call) {
        OptionalLong id = once.earlier(entities, call);
        return id.isPresent() ? find(entities, id.getAsLong()) : Optional.empty();
    }

    private CustomerView insert(EntityManager entities, Call call, CustomerDraft draft, Instant at) {
        CustomerEntity customer = new CustomerEntity(CustomerRow.of(draft), at);
        entities.persist(customer);
        entities.flush();
        once.keep(entities, call, customer.id(), at);
        return view(customer);
    }

    private static Optional<CustomerView> find(EntityManager entities, long id) {
        return Optional.ofNullable(entities.find(CustomerEntity.class, id)).map(JpaCustomers::view);
    }

    private static CustomerView view(CustomerEntity customer) {
        return customer.row().view(customer.id(), customer.createdAt(), customer.version());
    }
}
