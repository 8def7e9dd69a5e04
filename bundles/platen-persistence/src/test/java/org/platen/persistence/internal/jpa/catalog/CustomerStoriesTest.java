package org.platen.persistence.internal.jpa.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.platen.persistence.internal.jpa.catalog.Samples.INTEGRATOR;
import static org.platen.persistence.internal.jpa.catalog.Samples.OPERATOR;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.PageRequest;
import org.platen.core.catalog.Catalog;
import org.platen.persistence.internal.jpa.JpaUnit;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

@ExtendWith(MariaDbExtension.class)
class CustomerStoriesTest {
    private static final Address ADDRESS =
            new Address("Zoë", null, "1 High St", null, "Łódź", null, "90-001", "PL", "+48 1");
    private static final CustomerDraft ZOE = new CustomerDraft("Zoë 😀", "zoe@example.org", ADDRESS, true, true);

    private final TestSchema schema;
    private final JpaUnit unit;
    private final CatalogService catalog;

    CustomerStoriesTest(TestSchema schema) {
        this.schema = schema;
        unit = JpaUnit.on(schema.dataSource());
        catalog = new Catalog(
                new JpaSkus(unit.transactions(), schema.dataSource()),
                new JpaCustomers(unit.transactions()),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        unit.close();
        schema.clear();
    }

    @Test
    @Tag("PG-52")
    void basic_contact_data_of_a_customer_is_kept() {
        CustomerView made = catalog.createCustomer(OPERATOR, ZOE);

        CustomerView read = catalog.customer(OPERATOR, made.id());
        assertThat(read).isEqualTo(made);
        assertThat(read.name()).isEqualTo("Zoë 😀");
        assertThat(read.email()).isEqualTo("zoe@example.org");
        assertThat(read.address()).isEqualTo(ADDRESS);
        assertThat(read.onAccount()).isTrue();
        assertThat(read.needsApproval()).isTrue();
    }

    @Test
    void a_customer_may_be_a_name_and_nothing_else() {
        CustomerView made = catalog.createCustomer(OPERATOR, new CustomerDraft("Walk-in", null, null, false, false));

        assertThat(catalog.customer(OPERATOR, made.id())).isEqualTo(made);
        assertThat(made.email()).isNull();
        assertThat(made.address()).isNull();
    }

    @Test
    void a_customer_sees_itself_and_nobody_else() {
        CustomerId zoe = catalog.createCustomer(OPERATOR, ZOE).id();
        CustomerId other = catalog.createCustomer(OPERATOR, ZOE).id();
        Call call = new Call("token:zoe", Set.of(Role.CUSTOMER), zoe, null);

        assertThat(catalog.customer(call, zoe).id()).isEqualTo(zoe);
        refused(() -> catalog.customer(call, other), Errors.NOT_FOUND);
        refused(() -> catalog.customer(call, new CustomerId(999_999)), Errors.NOT_FOUND);
        refused(() -> catalog.findCustomers(call, null, PageRequest.first()), Errors.FORBIDDEN);
        refused(() -> catalog.updateCustomer(call, zoe, ZOE, OptionalLong.empty()), Errors.FORBIDDEN);
    }

    @Test
    void an_integrator_reads_but_does_not_write() {
        CustomerId zoe = catalog.createCustomer(OPERATOR, ZOE).id();

        assertThat(catalog.customer(INTEGRATOR, zoe).id()).isEqualTo(zoe);
        refused(() -> catalog.createCustomer(INTEGRATOR, ZOE), Errors.FORBIDDEN);
        refused(() -> catalog.createSku(INTEGRATOR, Samples.sku("x")), Errors.FORBIDDEN);
    }

    @Test
    void the_second_writer_of_a_version_is_told() {
        CustomerView made = catalog.createCustomer(OPERATOR, ZOE);
        CustomerDraft renamed = new CustomerDraft("Zoe", null, null, false, false);
        CustomerView changed = catalog.updateCustomer(OPERATOR, made.id(), renamed, OptionalLong.of(made.version()));

        refused(() -> catalog.updateCustomer(OPERATOR, made.id(), ZOE, OptionalLong.of(made.version())), Errors.STALE);

        assertThat(catalog.customer(OPERATOR, made.id())).isEqualTo(changed);
        assertThat(changed.createdAt()).isEqualTo(made.createdAt());
    }

    @Test
    void the_same_key_makes_one_customer_however_many_at_once() {
        Call call = OPERATOR.with(new Call.Once("k", "f".repeat(64)));

        List<CustomerView> answers = AtOnce.run(8, i -> catalog.createCustomer(call, ZOE));

        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(catalog.findCustomers(OPERATOR, null, PageRequest.first()).items())
                .hasSize(1);
    }

    @Test
    void one_key_serves_one_kind_of_thing_only() {
        Call call = OPERATOR.with(new Call.Once("k", "f".repeat(64)));
        catalog.createCustomer(call, ZOE);

        refused(() -> catalog.createSku(call, Samples.sku("tee")), Errors.IDEMPOTENCY_REUSED);
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThat(catchThrowableOfType(PlatenException.class, call).code()).isEqualTo(code);
    }
}
