package org.platen.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCheckTest {
    @ParameterizedTest
    @CsvSource({
        "11.4.5-MariaDB-log, true",
        "10.11.6-MariaDB-0+deb12u1, true",
        "10.6.22-MariaDB, false",
        "8.0.36, false",
        "12.0.1-MariaDB, true"
    })
    void only_a_mariadb_from_10_11_on_will_do(String version, boolean known) {
        assertThat(ServerCheck.known(version)).isEqualTo(known);
    }
}
