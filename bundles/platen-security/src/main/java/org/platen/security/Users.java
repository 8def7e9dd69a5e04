package org.platen.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.access.UserService.NewPassword;
import org.platen.api.access.UserService.UserDraft;
import org.platen.api.access.UserService.UserMark;
import org.platen.api.access.UserService.UserView;
import org.platen.api.access.UserStore;
import org.platen.api.access.UserStore.Fields;
import org.platen.api.access.UserStore.Note;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** The administration of users. */
final class Users {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final int LONGEST_DISPLAY_NAME = 120;
    private static final int MARKS = 200;

    private final UserStore store;
    private final AccessStore access;
    private final PasswordHasher hasher;
    private final TokenCache tokens;
    private final SecureRandom random;
    private final Clock clock;

    Users(
            UserStore store,
            AccessStore access,
            PasswordHasher hasher,
            TokenCache tokens,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.hasher = hasher;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    List<UserView> list(Call call) {
        call.require(Role.ADMIN);
        Map<String, Long> places = access.locations();
        return store.users(clock.instant()).stream()
                .map(row -> view(row, places))
                .toList();
    }

    UserView get(Call call, String name) {
        call.require(Role.ADMIN);
        return find(name);
    }

    private UserView find(String name) {
        return view(
                store.user(name, clock.instant()).orElseThrow(() -> PlatenException.notFound("user", name)),
                access.locations());
    }

    NewPassword create(Call call, String name, UserDraft draft) {
        call.require(Role.ADMIN);
        if (!NAME.matcher(name).matches()) {
            throw PlatenException.field(
                    Errors.CONTENT, "/name", "must be up to 40 of a-z, 0-9, dot, hyphen and underscore");
        }
        Fields fields = fields(draft);
        String password = OneTimePassword.make(random);
        if (!store.create(call, name, fields, hasher.hash(password), note(call, "CREATED", detail(fields)))) {
            throw new PlatenException(Errors.EXISTS, "There is a user " + name + " already");
        }
        return new NewPassword(find(name), password);
    }

    UserView change(Call call, String name, UserDraft draft, OptionalLong version) {
        call.require(Role.ADMIN);
        UserView before = find(name);
        Fields fields = fields(draft);
        List<Note> notes = new ArrayList<>();
        notes.add(note(call, "CHANGED", detail(fields)));
        if (before.active() != draft.active()) {
            notes.add(note(call, draft.active() ? "ACTIVATED" : "DEACTIVATED", Map.of()));
        }
        store.change(name, fields, version, notes);
        if (!draft.active()) {
            tokens.clear();
        }
        return find(name);
    }

    NewPassword resetPassword(Call call, String name) {
        call.require(Role.ADMIN);
        String password = OneTimePassword.make(random);
        store.password(name, hasher.hash(password), true, null, note(call, "PASSWORD_RESET", Map.of()));
        return new NewPassword(find(name), password);
    }

    List<UserMark> history(Call call, String name) {
        call.require(Role.ADMIN);
        return store.history(find(name).name(), MARKS);
    }

    Optional<UserView> self(Call call) {
        return Logins.person(call) ? Optional.of(find(Logins.name(call))) : Optional.empty();
    }

    UserView changeSelf(Call call, @Nullable String displayName, @Nullable String language) {
        if (!Logins.person(call)) {
            throw new PlatenException(Errors.FORBIDDEN, "Only a user has settings");
        }
        check(displayName, language);
        String name = Logins.name(call);
        store.settings(name, displayName, language, note(call, "SETTINGS", Map.of()));
        return find(name);
    }

    private Note note(Call call, String action, Map<String, String> detail) {
        return new Note(clock.instant(), call.actor(), action, detail);
    }

    private static Map<String, String> detail(Fields fields) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("roles", fields.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")));
        detail.put(
                "locations",
                fields.locations().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        return detail;
    }

    private Fields fields(UserDraft draft) {
        check(draft.displayName(), draft.language());
        if (draft.roles().isEmpty() || draft.roles().contains(Role.CUSTOMER)) {
            throw PlatenException.field(Errors.CONTENT, "/roles", "must be one or more of ADMIN, OPERATOR, INTEGRATOR");
        }
        if (!draft.locations().isEmpty() && draft.roles().contains(Role.ADMIN)) {
            throw PlatenException.field(Errors.CONTENT, "/locations", "limit OPERATOR and INTEGRATOR, not an admin");
        }
        Map<String, Long> known = access.locations();
        Set<Long> ids = new TreeSet<>();
        for (String code : draft.locations()) {
            Long id = known.get(code);
            if (id == null) {
                throw PlatenException.field(Errors.CONTENT, "/locations", "there is no location " + code);
            }
            ids.add(id);
        }
        return new Fields(draft.displayName(), EnumSet.copyOf(draft.roles()), ids, draft.language(), draft.active());
    }

    private static void check(@Nullable String displayName, @Nullable String language) {
        if (displayName != null && (displayName.isBlank() || displayName.length() > LONGEST_DISPLAY_NAME)) {
            throw PlatenException.field(
                    Errors.CONTENT, "/displayName", "must have 1 to " + LONGEST_DISPLAY_NAME + " characters");
        }
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw PlatenException.field(Errors.CONTENT, "/language", "must be such as en or pt-BR");
        }
    }

    private static UserView view(UserStore.Row row, Map<String, Long> places) {
        return new UserView(
                row.name(),
                row.displayName(),
                row.roles(),
                places.entrySet().stream()
                        .filter(one -> row.locations().contains(one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                row.language(),
                row.active(),
                row.mustChange(),
                row.createdAt(),
                row.lastLoginAt(),
                row.sessions(),
                row.tokens(),
                row.version());
    }
}
