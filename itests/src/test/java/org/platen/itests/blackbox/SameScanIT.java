package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** R27: the same barcode at many stations at the same moment. */
@BlackBox
class SameScanIT {
    private static final int ROUNDS = 50;
    private static final int SCANNERS = 32;

    private final Shop shop;
    private final Rest operator;

    SameScanIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("TB-28")
    @Tag("N-3")
    @Tag("R27")
    void thirty_two_equal_scans_at_once_are_one_transition() throws Exception {
        List<JobStory> shirts = shop.order(shop.shirt().times(ROUNDS)).paid().jobs(ROUNDS);
        shirts.forEach(JobStory::released);
        shop.label(shirts);

        for (JobStory shirt : shirts) {
            String barcode = shirt.barcode();
            List<Answer> answers = EditingIT.atOnce(
                    SCANNERS, () -> operator.post("/scans", Json.of("barcode", barcode, "station", "pick-1")));

            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
            assertThat(answers.stream()
                            .filter(answer ->
                                    answer.ok() && answer.json().path("changed").asBoolean()))
                    .hasSize(1);
            assertThat(shirt.state()).isEqualTo("picked");
            assertThat(shirt.history().stream()
                            .filter(mark -> mark.path("to").asText().equals("picked")))
                    .hasSize(1);
        }
    }
}
