package org.platen.testkit.decoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.platen.api.error.FieldError;
import org.platen.spi.decoration.Capability;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.LabelTemplate;
import org.platen.spi.decoration.WantedJob;

/** What a line becomes: jobs, material, labels. */
abstract class ExplodeChecks extends WorkflowChecks {
    private static final String JOB_KEY = "[A-Za-z0-9.:_-]{1,80}";

    @Test
    final void explode_answers_the_same_each_time() {
        assertThat(type().explode(validItem())).isNotEmpty().isEqualTo(type().explode(validItem()));
    }

    @Test
    final void explode_answers_the_same_in_every_language() {
        List<WantedJob> jobs = jobs(3);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());

            assertThat(jobs(3)).isEqualTo(jobs);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    final void job_keys_are_unique() {
        assertThat(jobs(7)).extracting(WantedJob::key).doesNotHaveDuplicates();
    }

    @Test
    final void job_keys_have_the_allowed_form() {
        assertThat(jobs(7)).extracting(WantedJob::key).allMatch(key -> key.matches(JOB_KEY));
    }

    @Test
    final void a_larger_quantity_keeps_the_jobs_and_adds_more() {
        assumeTrue(type().capabilities().contains(Capability.UNIT), "runs grow by their amount");

        List<WantedJob> three = jobs(3);
        List<WantedJob> five = jobs(5);

        assertThat(five).hasSizeGreaterThan(three.size());
        for (int i = 0; i < three.size(); i++) {
            assertThat(five.get(i).key()).isEqualTo(three.get(i).key());
            assertThat(five.get(i).part()).isEqualTo(three.get(i).part());
            assertThat(five.get(i).amount()).isEqualTo(three.get(i).amount());
            assertThat(five.get(i).attributes()).isEqualTo(three.get(i).attributes());
        }
    }

    @Test
    final void a_line_of_another_quantity_never_loses_a_key() {
        assertThat(jobs(5))
                .extracting(WantedJob::key)
                .containsAll(jobs(1).stream().map(WantedJob::key).toList());
    }

    @Test
    final void jobs_make_exactly_what_the_line_asks_for() {
        assumeTrue(type().capabilities().contains(Capability.UNIT), "runs may make spare pieces");
        int each = validItem().parts().stream().mapToInt(Part::quantity).sum();

        assertThat(jobs(4).stream().mapToInt(WantedJob::amount).sum()).isEqualTo(4 * each);
    }

    @Test
    final void a_thousand_pieces_are_a_thousand_pieces() {
        assumeTrue(type().capabilities().contains(Capability.UNIT), "runs may make spare pieces");
        int each = validItem().parts().stream().mapToInt(Part::quantity).sum();

        assertThat(jobs(1000).stream().mapToInt(WantedJob::amount).sum()).isEqualTo(1000 * each);
    }

    @Test
    final void a_line_without_parts_makes_no_jobs() {
        assertThat(type().explode(SampleItem.like(validItem()).noParts().item()))
                .isEmpty();
    }

    @Test
    final void jobs_have_a_title_an_amount_and_a_part_of_the_line() {
        List<String> parts = validItem().parts().stream().map(Part::code).toList();

        assertThat(jobs(2)).allSatisfy(job -> {
            assertThat(job.title()).isNotBlank();
            assertThat(job.amount()).isPositive();
            assertThat(job.attributes().keySet()).noneMatch(String::isBlank);
            assertThat(job.part() == null || parts.contains(job.part())).isTrue();
        });
    }

    @Test
    final void a_right_line_is_not_complained_about() {
        assertThat(type().validate(validItem())).isEmpty();
    }

    @TestFactory
    final Stream<DynamicTest> a_faulty_line_is_refused() {
        Map<String, DecorationItem> faulty = faultyItems();
        assertThat(faulty).as("give at least one faulty line").isNotEmpty();
        return faulty.entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> refuses(line.getValue())));
    }

    private void refuses(DecorationItem item) {
        List<FieldError> errors = type().validate(item);

        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.pointer()).isNotBlank();
            assertThat(error.code()).startsWith(type().key() + ".");
            assertThat(error.message()).isNotBlank();
        });
    }

    @Test
    final void material_needs_are_positive_and_stable() {
        WantedJob job = type().explode(validItem()).get(0);

        assertThat(type().materials(validItem(), job))
                .isEqualTo(type().materials(validItem(), job))
                .allSatisfy(need -> {
                    assertThat(need.material()).isNotBlank();
                    assertThat(need.unit()).isNotBlank();
                    assertThat(need.amount()).isGreaterThan(BigDecimal.ZERO);
                });
    }

    @Test
    final void mixing_key_is_stable_and_shared_by_equal_units() {
        List<WantedJob> jobs = jobs(2);
        DecorationItem item = SampleItem.like(validItem()).quantity(2).item();
        SampleJob first = SampleJob.of(type(), item, jobs.get(0));

        assertThat(type().mixingKey(first)).isEqualTo(type().mixingKey(first)).hasSizeLessThanOrEqualTo(120);
        jobs.stream()
                .map(job -> SampleJob.of(type(), item, job))
                .filter(job -> Objects.equals(job.part(), first.part()))
                .forEach(job -> assertThat(type().mixingKey(job)).isEqualTo(type().mixingKey(first)));
    }

    @Test
    final void a_batch_holds_at_least_one_job() {
        assertThat(type().maxBatchSize()).isPositive();
    }

    @Test
    final void labels_can_be_printed() {
        assertThat(type().labels()).extracting(LabelTemplate::key).doesNotHaveDuplicates();
        assertThat(type().labels()).isNotEmpty().allSatisfy(label -> {
            assertThat(label.key()).isNotBlank();
            assertThat(label.widthMm()).isPositive();
            assertThat(label.heightMm()).isPositive();
            assertThat(label.fields()).isNotEmpty().noneMatch(String::isBlank);
        });
    }

    @Test
    final void station_work_names_a_file_that_is_there() {
        type().stationWork(soundJob()).ifPresent(work -> {
            assertThat(work.settings().keySet()).noneMatch(String::isBlank);
            assertThat(work.placement() == null
                            || soundFiles().stream()
                                    .anyMatch(file -> work.placement().equals(file.placement())))
                    .isTrue();
        });
    }
}
