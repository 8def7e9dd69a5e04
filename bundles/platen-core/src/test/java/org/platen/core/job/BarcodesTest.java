package org.platen.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.model.JobId;

class BarcodesTest {
    @Test
    @Tag("TB-27")
    void a_barcode_names_its_job_and_one_wrong_character_names_none() {
        for (long id = 1; id < 2_000_000_000L; id = id * 7 + 3) {
            String barcode = Barcodes.of(new JobId(id));
            assertThat(Barcodes.job(barcode)).contains(new JobId(id));
            assertThat(Barcodes.job(" " + barcode.toLowerCase(java.util.Locale.ROOT) + "\n"))
                    .contains(new JobId(id));
            for (int i = 2; i < barcode.length(); i++) {
                char wrong = barcode.charAt(i) == 'A' ? 'B' : 'A';
                assertThat(Barcodes.job(barcode.substring(0, i) + wrong + barcode.substring(i + 1)))
                        .isEmpty();
            }
        }
        assertThat(Barcodes.job("J:ZZZZZZZZZZZZZZ")).isEmpty();
        assertThat(Barcodes.job("J:")).isEmpty();
        assertThat(Barcodes.job("ä")).isEmpty();
    }
}
