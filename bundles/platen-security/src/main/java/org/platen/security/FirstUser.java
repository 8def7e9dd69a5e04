package org.platen.security;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Role;

/**
 * A fresh installation has nobody and no default password. The first start makes the user {@code admin} with a random
 * one-time password, which is told once and stored only as a hash.
 */
final class FirstUser {
    static final String NAME = "admin";

    private final AccessStore store;
    private final PasswordHasher hasher;
    private final SecureRandom random;
    private final Consumer<String> tell;

    FirstUser(AccessStore store, PasswordHasher hasher, SecureRandom random, Consumer<String> tell) {
        this.store = store;
        this.hasher = hasher;
        this.random = random;
        this.tell = tell;
    }

    /** Makes the user where there is none yet. Nodes that start at once make one together: the store decides. */
    void ensure() {
        if (store.user(NAME).isPresent()) {
            return;
        }
        String password = OneTimePassword.make(random);
        if (store.createFirstUser(new AccessStore.User(NAME, hasher.hash(password), EnumSet.of(Role.ADMIN), true))) {
            tell.accept(password);
        }
    }
}
