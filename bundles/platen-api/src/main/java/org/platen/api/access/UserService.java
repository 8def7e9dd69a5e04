package org.platen.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The people who log in. */
@ProviderType
public interface UserService {
    /**
     * A user as it may be shown.
     *
     * @param locations codes of those that the user is limited to; empty for all
     * @param mustChange whether the password is a one-time password
     * @param sessions how many are open
     * @param tokens how many good API tokens the user has made; they end when the user is deactivated
     */
    record UserView(
            String name,
            @Nullable String displayName,
            Set<Role> roles,
            Set<String> locations,
            @Nullable String language,
            boolean active,
            boolean mustChange,
            Instant createdAt,
            @Nullable Instant lastLoginAt,
            int sessions,
            int tokens,
            long version) {}

    /**
     * What a user should be.
     *
     * @param language such as {@code en} or {@code pt-BR}; null for that of the browser
     * @param locations codes; empty for all
     */
    record UserDraft(
            @Nullable String displayName,
            Set<Role> roles,
            Set<String> locations,
            @Nullable String language,
            boolean active) {
        public UserDraft {
            roles = Set.copyOf(roles);
            locations = Set.copyOf(locations);
        }
    }

    /** A user with a one-time password, which is shown this once. */
    record NewPassword(UserView user, String password) {}

    /** What happened to a user. */
    record UserMark(long id, Instant at, String actor, String action, Map<String, String> detail) {}

    List<UserView> users(Call call);

    UserView user(Call call, String name);

    /** Makes a user with a one-time password. */
    NewPassword create(Call call, String name, UserDraft draft);

    /**
     * Changes a user. Who is deactivated loses sessions and tokens at once; the last active admin stays one.
     *
     * @param version that was read; empty to change whatever is there
     */
    UserView change(Call call, String name, UserDraft draft, OptionalLong version);

    /** Gives a new one-time password and ends the user's sessions. */
    NewPassword resetPassword(Call call, String name);

    /** What happened to a user, newest first; the latest 200. */
    List<UserMark> history(Call call, String name);

    /** The caller as a user; empty for tokens and programs. */
    Optional<UserView> self(Call call);

    /** Changes what a user may change of itself. */
    UserView changeSelf(Call call, @Nullable String displayName, @Nullable String language);
}
