package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.api.access.AccessService.NewToken;
import org.platen.api.access.AccessService.TokenDraft;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.CustomerId;

class TokensTest {
    private final InMemoryAccessStore store = new InMemoryAccessStore();
    private final TestTime time = new TestTime();
    private final Call admin = new Call("user:admin", Set.of(Role.ADMIN), null, null);
    private final Tokens tokens = node();

    /** Another node has caches of its own over the same store. */
    private Tokens node() {
        return new Tokens(
                store,
                new TokenCache(Duration.ofSeconds(1), time::nanos),
                new TokenUses(store, Runnable::run, time),
                new SecureRandom(),
                time);
    }

    private NewToken create(Role... roles) {
        return tokens.create(admin, new TokenDraft("scanner-3", Set.of(roles), null, null));
    }

    @Test
    void a_token_is_known_again_and_only_its_hash_is_stored() {
        NewToken made = create(Role.OPERATOR);

        assertThat(made.secret()).startsWith("plt_").hasSize(47);
        assertThat(made.token().prefix()).hasSize(10).isEqualTo(made.secret().substring(0, 10));
        assertThat(store.tokens.values().toString())
                .doesNotContain(made.secret().substring(10));
        assertThat(tokens.caller(made.secret()))
                .contains(new Call("token:scanner-3", Set.of(Role.OPERATOR), null, null));
    }

    @Test
    void wrong_tokens_are_nobody_and_misshapen_ones_never_reach_the_store() {
        String secret = create(Role.OPERATOR).secret();

        assertThat(tokens.caller("")).isEmpty();
        assertThat(tokens.caller(secret + "A")).isEmpty();
        assertThat(tokens.caller(secret.replace("plt_", "abc_"))).isEmpty();
        assertThat(store.reads).isZero();
        assertThat(tokens.caller("plt_" + "A".repeat(43))).isEmpty();
    }

    @Test
    void a_busy_token_is_read_once_a_second_and_noted_once_a_minute() {
        String secret = create(Role.OPERATOR).secret();

        for (int i = 0; i < 240; i++) {
            tokens.caller(secret);
            time.pass(Duration.ofMillis(500));
        }

        assertThat(store.reads).isEqualTo(120);
        assertThat(store.touches).containsExactly("1 2026-03-01T10:00:00Z", "1 2026-03-01T10:01:00Z");
    }

    @Test
    void a_revoked_token_ends_at_once_here_and_within_a_second_elsewhere() {
        NewToken made = create(Role.OPERATOR);
        Tokens elsewhere = node();
        elsewhere.caller(made.secret());
        tokens.caller(made.secret());

        tokens.revoke(admin, made.token().id());

        assertThat(tokens.caller(made.secret())).isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(elsewhere.caller(made.secret())).isEmpty();
        assertThat(tokens.list(admin)).singleElement().matches(token -> token.revoked());
    }

    @Test
    void a_token_expires_although_it_is_remembered() {
        Instant end = time.instant().plusMillis(300);
        String secret = tokens.create(admin, new TokenDraft("short", Set.of(Role.OPERATOR), null, end))
                .secret();
        assertThat(tokens.caller(secret)).isPresent();

        time.pass(Duration.ofMillis(300));

        assertThat(tokens.caller(secret)).isEmpty();
    }

    @Test
    void a_customer_token_carries_its_customer() {
        NewToken made = tokens.create(admin, new TokenDraft("anna", Set.of(Role.CUSTOMER), new CustomerId(7), null));

        assertThat(tokens.caller(made.secret()))
                .hasValueSatisfying(call -> assertThat(call.customer()).isEqualTo(new CustomerId(7)));
    }

    @Test
    void only_an_admin_makes_sees_and_revokes_tokens() {
        Call operator = new Call("user:olga", Set.of(Role.OPERATOR, Role.INTEGRATOR), null, null);

        assertThatThrownBy(() -> tokens.create(operator, new TokenDraft("x", Set.of(Role.ADMIN), null, null)))
                .isInstanceOfSatisfying(
                        PlatenException.class, e -> assertThat(e.code()).isEqualTo(Errors.FORBIDDEN));
        assertThatThrownBy(() -> tokens.list(operator)).isInstanceOf(PlatenException.class);
        assertThatThrownBy(() -> tokens.revoke(operator, 1)).isInstanceOf(PlatenException.class);
        assertThatThrownBy(() -> tokens.revoke(admin, 99))
                .isInstanceOfSatisfying(
                        PlatenException.class, e -> assertThat(e.code()).isEqualTo(Errors.NOT_FOUND));
    }

    @Test
    void a_wrong_draft_is_refused_by_field() {
        assertRefused(new TokenDraft(" ", Set.of(Role.ADMIN), null, null), "/name");
        assertRefused(new TokenDraft("x", Set.of(), null, null), "/roles");
        assertRefused(new TokenDraft("x", Set.of(Role.CUSTOMER, Role.ADMIN), new CustomerId(1), null), "/roles");
        assertRefused(new TokenDraft("x", Set.of(Role.CUSTOMER), null, null), "/customer");
        assertRefused(new TokenDraft("x", Set.of(Role.OPERATOR), new CustomerId(1), null), "/customer");
        assertRefused(new TokenDraft("x", Set.of(Role.OPERATOR), null, time.instant()), "/expiresAt");
    }

    private void assertRefused(TokenDraft draft, String pointer) {
        assertThatThrownBy(() -> tokens.create(admin, draft))
                .isInstanceOfSatisfying(
                        PlatenException.class,
                        e -> assertThat(e.errors())
                                .singleElement()
                                .matches(error -> error.pointer().equals(pointer)));
    }
}
