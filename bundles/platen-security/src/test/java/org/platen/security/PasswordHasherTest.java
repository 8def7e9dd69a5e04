package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher(1_000, new SecureRandom());

    @Test
    void a_hash_names_its_parameters_so_that_a_stronger_hasher_still_reads_it() {
        String stored = hasher.hash("pässwörd ✓");

        assertThat(stored).startsWith("pbkdf2-sha256$1000$");
        assertThat(new PasswordHasher(2_000, new SecureRandom()).matches("pässwörd ✓", stored))
                .isTrue();
        assertThat(hasher.matches("pässword ✓", stored)).isFalse();
    }

    @Test
    void equal_passwords_have_different_hashes() {
        assertThat(hasher.hash("same")).isNotEqualTo(hasher.hash("same"));
    }

    @Test
    void it_is_the_standard_function() {
        // PBKDF2-HMAC-SHA256 of "passwd" and "salt" with one round, from RFC 7914 section 11, first 32 bytes
        String stored = "pbkdf2-sha256$1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw";

        assertThat(hasher.matches("passwd", stored)).isTrue();
    }

    @Test
    void a_foreign_or_unmatchable_hash_fits_nothing() {
        assertThat(hasher.matches("x", "plain")).isFalse();
        assertThat(hasher.matches("", hasher.unmatchable())).isFalse();
    }
}
