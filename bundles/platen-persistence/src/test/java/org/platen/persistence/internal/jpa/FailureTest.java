package org.platen.persistence.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MariaDB says, by its numbers and in its words. */
class FailureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1114|The table 'job' is full|FULL",
                "1021|Disk full (/tmp/#sql-1.MAI); waiting for someone to free some space|FULL",
                "1026|Error writing file './binlog' (errno: 28 \"No space left on device\")|FULL",
                "1026|Error writing file './binlog' (errno: 5 \"Input/output error\")|OTHER",
                "1030|Got error 28 \"No space left on device\" from storage engine InnoDB|FULL",
                "1030|Got error 122 \"Disk quota exceeded\" from storage engine InnoDB|FULL",
                "1030|Got error 128 \"Out of memory in engine\" from storage engine InnoDB|OTHER",
                "3|Error writing file '/tmp/MLd=0.tmp' (Errcode: 28 \"No space left on device\")|FULL",
                "1264|Out of range value for column 'on_hand' at row 1|TOO_LARGE",
                "1690|BIGINT value is out of range in '(1 + 2)'|TOO_LARGE",
                "1406|Data too long for column 'name' at row 1|TOO_LONG",
                "1054|Unknown column 'x'|OTHER"
            })
    void a_failure_is_known_by_its_number(int number, String message, Failure failure) {
        assertThat(Failure.of(new RuntimeException(new SQLException(message, "HY000", number))))
                .isEqualTo(failure);
    }
}
