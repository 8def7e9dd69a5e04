package org.platen.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;

/** Keeps users and tokens in memory and counts how often tokens are read. */
final class InMemoryAccessStore implements AccessStore {
    final Map<String, User> users = new LinkedHashMap<>();
    final Map<Long, Token> tokens = new LinkedHashMap<>();
    final List<String> touches = new ArrayList<>();
    int reads;

    @Override
    public Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public synchronized boolean createFirstUser(User user) {
        if (!users.isEmpty()) {
            return false;
        }
        users.put(user.name(), user);
        return true;
    }

    @Override
    public void changePassword(String name, String passwordHash) {
        users.computeIfPresent(name, (key, user) -> new User(key, passwordHash, user.roles(), false));
    }

    @Override
    public Optional<Token> tokenByHash(String hash) {
        reads++;
        return tokens.values().stream()
                .filter(token -> token.hash().equals(hash))
                .findAny();
    }

    @Override
    public Token addToken(Call call, Token token) {
        Token stored = copy(token, tokens.size() + 1L, false);
        tokens.put(stored.id(), stored);
        return stored;
    }

    @Override
    public List<Token> tokens() {
        return List.copyOf(tokens.values());
    }

    @Override
    public void revokeToken(long id) {
        tokens.computeIfPresent(id, (key, token) -> copy(token, key, true));
    }

    @Override
    public void touchToken(long id, Instant at) {
        touches.add(id + " " + at);
    }

    private static Token copy(Token token, long id, boolean revoked) {
        return new Token(
                id,
                token.name(),
                token.prefix(),
                token.hash(),
                token.roles(),
                token.customer(),
                token.createdBy(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                revoked);
    }
}
