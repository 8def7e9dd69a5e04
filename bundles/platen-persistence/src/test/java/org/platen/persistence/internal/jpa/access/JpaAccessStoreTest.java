package org.platen.persistence.internal.jpa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.CustomerId;
import org.platen.persistence.internal.jpa.JpaUnit;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

@ExtendWith(MariaDbExtension.class)
class JpaAccessStoreTest {
    private static final Call ADA = new Call("user:ada", Set.of(Role.ADMIN), null, null);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:30.5Z");
    private static final AccessStore.User ADMIN =
            new AccessStore.User("admin", "pbkdf2$1$aa$bb", Set.of(Role.ADMIN, Role.OPERATOR), true);

    private final TestSchema schema;
    private final Recorded recorded;
    private final JpaUnit unit;
    private final AccessStore store;

    JpaAccessStoreTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        unit = JpaUnit.on(recorded.around(schema.dataSource()));
        store = new JpaAccessStore(unit.transactions());
    }

    @AfterEach
    void close() {
        unit.close();
        schema.clear();
    }

    @Test
    void of_many_nodes_that_start_at_once_one_makes_the_first_user() {
        List<Boolean> made = AtOnce.run(
                8,
                i -> new JpaAccessStore(unit.transactions())
                        .createFirstUser(new AccessStore.User("admin" + i, "hash" + i, Set.of(Role.ADMIN), true)));

        assertThat(made).containsOnlyOnce(true);
        assertThat(made.indexOf(true))
                .satisfies(i -> assertThat(store.user("admin" + i)).isPresent());
        assertThat(store.createFirstUser(ADMIN)).isFalse();
        assertThat(store.user("admin")).isEmpty();
    }

    @Test
    void a_user_keeps_roles_and_changes_the_one_time_password() {
        store.createFirstUser(ADMIN);
        assertThat(store.user("admin")).contains(ADMIN);

        store.changePassword("admin", "new");

        assertThat(store.user("admin")).contains(new AccessStore.User("admin", "new", ADMIN.roles(), false));
        assertThat(catchThrowableOfType(PlatenException.class, () -> store.changePassword("bob", "new"))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    void a_token_is_found_by_its_hash_and_keeps_what_it_may_do() {
        AccessStore.Token made = store.addToken(ADA, token("a", new CustomerId(7), NOW.plus(Duration.ofDays(1))));
        AccessStore.Token plain = store.addToken(ADA, token("b", null, null));

        assertThat(made.id()).isPositive();
        assertThat(store.tokenByHash("a".repeat(64))).contains(made);
        assertThat(store.tokenByHash("A".repeat(64))).isEmpty();
        assertThat(store.tokens()).containsExactly(made, plain);
        assertThat(made)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(token("a", new CustomerId(7), NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void a_key_makes_one_token_whose_secret_is_told_once() {
        Call once = ADA.with(new Call.Once("k-1", "f".repeat(64)));
        AccessStore.Token made = store.addToken(once, token("a", null, null));

        assertThat(catchThrowableOfType(PlatenException.class, () -> store.addToken(once, token("b", null, null))))
                .hasMessageContaining("made token " + made.id())
                .extracting(PlatenException::code)
                .isEqualTo(Errors.EXISTS);
        Call other = ADA.with(new Call.Once("k-1", "e".repeat(64)));
        assertThat(catchThrowableOfType(PlatenException.class, () -> store.addToken(other, token("b", null, null)))
                        .code())
                .isEqualTo(Errors.IDEMPOTENCY_REUSED);
        assertThat(store.tokens()).containsExactly(made);
    }

    @Test
    void a_revoked_token_says_so_at_once() {
        long id = store.addToken(ADA, token("a", null, null)).id();

        store.revokeToken(id);

        assertThat(store.tokenByHash("a".repeat(64)).orElseThrow().revoked()).isTrue();
        assertThat(catchThrowableOfType(PlatenException.class, () -> store.revokeToken(99_999))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    void a_busy_token_is_noted_once_a_minute_and_never_backwards() {
        long id = store.addToken(ADA, token("a", null, null)).id();
        recorded.statements();

        for (int second = 0; second < 25; second++) {
            store.touchToken(id, NOW.plusSeconds(second));
        }
        assertThat(recorded.statements()).hasSize(1);
        store.touchToken(id, NOW.minusSeconds(120));

        assertThat(store.tokens().get(0).lastUsedAt()).isEqualTo("2026-11-21T10:00:00Z");
    }

    private static AccessStore.Token token(String hash, CustomerId customer, Instant expires) {
        return new AccessStore.Token(
                0,
                "scanner",
                "plt_abcd",
                hash.repeat(64),
                Set.of(Role.OPERATOR),
                customer,
                "user:anna",
                NOW,
                expires,
                null,
                false);
    }
}
