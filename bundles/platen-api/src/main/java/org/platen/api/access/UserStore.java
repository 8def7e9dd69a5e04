package org.platen.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.error.PlatenException;

/** Where users are administered. Each change leaves a mark in the same transaction. */
@ProviderType
public interface UserStore {
    /** A user without the password; locations by id. */
    record Row(
            String name,
            @Nullable String displayName,
            Set<Role> roles,
            Set<Long> locations,
            @Nullable String language,
            boolean active,
            boolean mustChange,
            Instant createdAt,
            @Nullable Instant lastLoginAt,
            int sessions,
            int tokens,
            long version) {}

    /** What is set; locations by id. */
    record Fields(
            @Nullable String displayName,
            Set<Role> roles,
            Set<Long> locations,
            @Nullable String language,
            boolean active) {}

    /** What to write into the history of the user. */
    record Note(Instant at, String actor, String action, Map<String, String> detail) {}

    List<Row> users(Instant now);

    Optional<Row> user(String name, Instant now);

    /**
     * @return false when there is such a user already
     * @throws PlatenException EXISTS when the call's key made one before, IDEMPOTENCY_REUSED when it was for another request
     */
    boolean create(Call call, String name, Fields fields, String passwordHash, Note note);

    /**
     * Changes a user; who is not active afterwards loses sessions and tokens.
     *
     * @throws PlatenException NOT_FOUND, STALE, or STATE when no active admin would be left
     */
    void change(String name, Fields fields, OptionalLong version, List<Note> notes);

    /** Keeps a password and ends the user's sessions but the one. */
    void password(String name, String passwordHash, boolean mustChange, @Nullable String keptSession, Note note);

    void settings(String name, @Nullable String displayName, @Nullable String language, Note note);

    List<UserService.UserMark> history(String name, int most);
}
