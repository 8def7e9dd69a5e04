package org.platen.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {
    private static final byte[] SHA = new byte[32];
    private static final String GOOD = "sha-256=:" + Base64.getEncoder().encodeToString(SHA) + ":";

    @Test
    void sha_256_is_found_among_others() {
        assertThat(ContentDigest.sha256(GOOD)).isEqualTo(SHA);
        assertThat(ContentDigest.sha256("sha-512=:AAAA:, " + GOOD)).isEqualTo(SHA);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha-256=:AAAA:", "sha-256=AAAA", "sha-512=:AAAA:", "sha-256=:!!:"})
    void anything_else_is_refused_and_names_the_header(String header) {
        assertThatThrownBy(() -> ContentDigest.sha256(header)).hasMessageContaining("Content-Digest");
    }
}
