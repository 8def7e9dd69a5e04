package org.platen.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService.NewToken;
import org.platen.api.access.AccessService.TokenDraft;
import org.platen.api.access.AccessService.TokenView;
import org.platen.api.access.AccessStore;
import org.platen.api.access.AccessStore.Token;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** API tokens: 256 random bits, of which only a SHA-256 is stored; at that entropy no slow hash is needed. */
final class Tokens {
    private static final String MARK = "plt_";
    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH = MARK.length() + 43;
    private static final int PREFIX_LENGTH = 10;
    private static final int MAX_NAME = 100;

    private final AccessStore store;
    private final TokenCache cache;
    private final TokenUses uses;
    private final SecureRandom random;
    private final Clock clock;

    Tokens(AccessStore store, TokenCache cache, TokenUses uses, SecureRandom random, Clock clock) {
        this.store = store;
        this.cache = cache;
        this.uses = uses;
        this.random = random;
        this.clock = clock;
    }

    Optional<Call> caller(String secret) {
        if (secret.length() != SECRET_LENGTH || !secret.startsWith(MARK)) {
            return Optional.empty();
        }
        Optional<Token> good = cache.get(Hashes.sha256(secret), store::tokenByHash)
                .filter(token -> !token.revoked() && !past(token.expiresAt()));
        good.ifPresent(token -> uses.used(token.id()));
        return good.map(
                token -> new Call("token:" + token.name(), token.roles(), token.customer(), null, token.locations()));
    }

    NewToken create(Call call, TokenDraft draft) {
        call.require(Role.ADMIN);
        check(draft);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Token stored = store.addToken(
                call,
                new Token(
                        0,
                        draft.name().strip(),
                        secret.substring(0, PREFIX_LENGTH),
                        Hashes.sha256(secret),
                        draft.roles(),
                        draft.customer(),
                        call.actor(),
                        clock.instant(),
                        draft.expiresAt(),
                        null,
                        false,
                        locations(draft)));
        return new NewToken(view(stored), secret);
    }

    List<TokenView> list(Call call) {
        call.require(Role.ADMIN);
        return store.tokens().stream().map(this::view).toList();
    }

    void revoke(Call call, long id) {
        call.require(Role.ADMIN);
        if (store.tokens().stream().noneMatch(token -> token.id() == id)) {
            throw PlatenException.notFound("token", id);
        }
        store.revokeToken(id);
        cache.forget(id);
    }

    private void check(TokenDraft draft) {
        if (draft.name().isBlank() || draft.name().length() > MAX_NAME) {
            throw PlatenException.field(Errors.CONTENT, "/name", "must have 1 to " + MAX_NAME + " characters");
        }
        if (draft.roles().isEmpty()) {
            throw PlatenException.field(Errors.CONTENT, "/roles", "must name at least one role");
        }
        boolean customer = draft.roles().contains(Role.CUSTOMER);
        if (customer && draft.roles().size() > 1) {
            throw PlatenException.field(Errors.CONTENT, "/roles", "CUSTOMER cannot be joined with roles of the shop");
        }
        if (customer != (draft.customer() != null)) {
            throw PlatenException.field(
                    Errors.CONTENT, "/customer", "is needed with the role CUSTOMER, and only with it");
        }
        if (past(draft.expiresAt())) {
            throw PlatenException.field(Errors.CONTENT, "/expiresAt", "must be in the future");
        }
    }

    private boolean past(@Nullable Instant moment) {
        return moment != null && !clock.instant().isBefore(moment);
    }

    private Set<Long> locations(TokenDraft draft) {
        if (draft.locations().isEmpty()) {
            return Set.of();
        }
        if (draft.roles().contains(Role.CUSTOMER) || draft.roles().contains(Role.ADMIN)) {
            throw PlatenException.field(
                    Errors.CONTENT, "/locations", "limit OPERATOR and INTEGRATOR; an admin or a customer is nowhere");
        }
        Map<String, Long> known = store.locations();
        Set<Long> ids = new TreeSet<>();
        for (String code : draft.locations()) {
            Long id = known.get(code);
            if (id == null) {
                throw PlatenException.field(Errors.CONTENT, "/locations", "there is no location " + code);
            }
            ids.add(id);
        }
        return ids;
    }

    private Set<String> codes(Token token) {
        if (token.locations().isEmpty()) {
            return Set.of();
        }
        Map<String, Long> known = store.locations();
        return known.keySet().stream()
                .filter(code -> token.locations().contains(known.get(code)))
                .collect(Collectors.toSet());
    }

    private TokenView view(Token token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.prefix(),
                token.roles(),
                token.customer(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revoked(),
                codes(token));
    }
}
