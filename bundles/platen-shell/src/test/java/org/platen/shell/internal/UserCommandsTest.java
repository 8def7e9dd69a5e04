package org.platen.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.access.UserService;

class UserCommandsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    /** Knows Anna, and remembers what was asked. */
    private static final class Users implements UserService {
        final List<Object> asked = new ArrayList<>();

        private static UserView anna() {
            return new UserView(
                    "anna", null, Set.of(Role.OPERATOR), Set.of("NYC"), "de", true, false, NOW, null, 1, 2, 3);
        }

        @Override
        public List<UserView> users(Call call) {
            return List.of(anna());
        }

        @Override
        public UserView user(Call call, String name) {
            return anna();
        }

        @Override
        public NewPassword create(Call call, String name, UserDraft draft) {
            asked.add(draft);
            return new NewPassword(anna(), "abcd-efgh");
        }

        @Override
        public UserView change(Call call, String name, UserDraft draft, OptionalLong version) {
            asked.add(draft);
            asked.add(version);
            return anna();
        }

        @Override
        public NewPassword resetPassword(Call call, String name) {
            asked.add(name);
            return new NewPassword(anna(), "ijkl-mnop");
        }

        @Override
        public List<UserMark> history(Call call, String name) {
            return List.of();
        }

        @Override
        public Optional<UserView> self(Call call) {
            return Optional.empty();
        }

        @Override
        public UserView changeSelf(Call call, @Nullable String displayName, @Nullable String language) {
            return anna();
        }
    }

    @Test
    void users_are_made_changed_and_given_new_passwords() {
        Users users = new Users();
        try (TestShell shell = new TestShell(users)) {
            assertThat(shell.run("user-list").out()).contains("anna", "operator", "NYC");
            assertThat(shell.run("user-create --role operator --location NYC anna")
                            .out())
                    .startsWith("abcd-efgh");
            assertThat(shell.run("user-change --deactivate anna").status()).isZero();
            assertThat(shell.run("user-change --role admin --everywhere anna").status())
                    .isZero();
            assertThat(shell.run("user-password anna").out()).startsWith("ijkl-mnop");
            assertThat(shell.run("user-create --role king anna").error()).contains("--role");
        }
        assertThat(users.asked)
                .containsExactly(
                        new UserService.UserDraft(null, Set.of(Role.OPERATOR), Set.of("NYC"), null, true),
                        new UserService.UserDraft(null, Set.of(Role.OPERATOR), Set.of("NYC"), "de", false),
                        OptionalLong.of(3),
                        new UserService.UserDraft(null, Set.of(Role.ADMIN), Set.of(), "de", true),
                        OptionalLong.of(3),
                        "anna");
    }
}
