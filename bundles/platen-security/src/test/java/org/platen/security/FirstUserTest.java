package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Role;

class FirstUserTest {
    private final InMemoryAccessStore store = new InMemoryAccessStore();
    private final PasswordHasher hasher = new PasswordHasher(10, new SecureRandom());
    private final List<String> told = new ArrayList<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private FirstUser node() {
        return new FirstUser(store, hasher, new SecureRandom(), told::add);
    }

    @Test
    void the_first_start_makes_one_admin_with_a_random_password_told_once() {
        node().ensure();
        node().ensure();

        assertThat(told).singleElement().asString().matches("([a-z2-9]{4}-){5}[a-z2-9]{4}");
        AccessStore.User admin = store.users.get("admin");
        assertThat(admin.mustChange()).isTrue();
        assertThat(admin.roles()).containsExactly(Role.ADMIN);
        assertThat(hasher.matches(told.get(0), admin.passwordHash())).isTrue();
    }

    @Test
    void where_there_are_users_none_is_made() {
        store.users.put("anna", new AccessStore.User("anna", "x", Set.of(Role.ADMIN), false));

        node().ensure();

        assertThat(told).isEmpty();
        assertThat(store.users).containsOnlyKeys("anna");
    }

    @Test
    void the_console_shows_user_and_password() {
        notice(null).accept("abcd-efgh");

        assertThat(printed()).contains("admin", "abcd-efgh", "/api/v1/tokens");
    }

    @Test
    void the_file_of_the_environment_gets_it_for_its_owner_only(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, "from an earlier start, readable to all");

        notice(file.toString()).accept("abcd-efgh");

        assertThat(file).hasContent("abcd-efgh");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_does_not_lose_it(@TempDir Path folder) {
        notice(folder.resolve("missing/password").toString()).accept("abcd-efgh");

        assertThat(printed()).contains("abcd-efgh");
    }

    private FirstPasswordNotice notice(String file) {
        return new FirstPasswordNotice(file, new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
