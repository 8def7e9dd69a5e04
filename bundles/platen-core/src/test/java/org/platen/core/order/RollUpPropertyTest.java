package org.platen.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.platen.api.job.Phase;
import org.platen.api.order.OrderState;
import org.platen.core.port.JobCounts;
import org.platen.core.port.JobRow;

/** Roll-up against a model that follows the words of requirements 2.4 and knows no counts. */
@Tag("TB-04")
class RollUpPropertyTest {
    /** A job as far as roll-up looks at it. */
    record Job(Phase phase, boolean waived, boolean runOut) {
        boolean inScope() {
            return phase != Phase.CANCELED && !runOut && !(phase == Phase.FAILED && waived);
        }

        JobCounts counts() {
            return JobRow.countsIn(phase, waived, runOut);
        }
    }

    private static JobCounts counts(List<Job> jobs) {
        return jobs.stream().map(Job::counts).reduce(JobCounts.NONE, JobCounts::plus);
    }

    private static OrderState modelOfItem(List<Job> jobs) {
        List<Job> scope = jobs.stream().filter(Job::inScope).toList();
        if (scope.isEmpty()) {
            return OrderState.CANCELED;
        }
        if (scope.stream().allMatch(job -> job.phase() == Phase.SHIPPED)) {
            return OrderState.SHIPPED;
        }
        if (scope.stream()
                .allMatch(job ->
                        List.of(Phase.DECORATED, Phase.COMPLETED, Phase.SHIPPED).contains(job.phase()))) {
            return OrderState.COMPLETED;
        }
        return scope.stream().anyMatch(job -> job.phase() != Phase.INTAKE) ? OrderState.OPEN : OrderState.INTAKE_HOLD;
    }

    private static OrderState modelOfOrder(List<OrderState> items) {
        List<OrderState> scope =
                items.stream().filter(item -> item != OrderState.CANCELED).toList();
        if (scope.isEmpty()) {
            return OrderState.CANCELED;
        }
        if (scope.stream().allMatch(item -> item == OrderState.SHIPPED)) {
            return OrderState.SHIPPED;
        }
        if (scope.stream().allMatch(item -> item == OrderState.SHIPPED || item == OrderState.COMPLETED)) {
            return OrderState.COMPLETED;
        }
        return scope.stream().anyMatch(item -> item != OrderState.INTAKE_HOLD)
                ? OrderState.OPEN
                : OrderState.INTAKE_HOLD;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_item_is_what_its_jobs_make_of_it(@ForAll("jobs") List<Job> jobs) {
        assertThat(RollUp.item(counts(jobs))).isEqualTo(modelOfItem(jobs));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_order_is_what_its_items_make_of_it(@ForAll("lines") List<List<Job>> lines) {
        List<OrderState> items =
                lines.stream().map(jobs -> RollUp.item(counts(jobs))).collect(Collectors.toList());

        assertThat(RollUp.order(OrderState.INTAKE_HOLD, items)).isEqualTo(modelOfOrder(items));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_order_of_one_item_is_in_its_items_state(@ForAll("someJobs") List<Job> jobs) {
        OrderState item = RollUp.item(counts(jobs));

        assertThat(RollUp.order(OrderState.OPEN, List.of(item))).isEqualTo(item);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_job_that_goes_on_never_sets_its_item_back(@ForAll("someJobs") List<Job> jobs, @ForAll int which) {
        int index = Math.floorMod(which, jobs.size());
        Job job = jobs.get(index);
        if (!job.inScope() || job.phase().isFinal()) {
            return;
        }
        List<Job> later = new ArrayList<>(jobs);
        later.set(index, new Job(Phase.ofNumber(job.phase().number() + 1), job.waived(), job.runOut()));

        assertThat(RollUp.item(counts(later))).isGreaterThanOrEqualTo(RollUp.item(counts(jobs)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_failed_job_keeps_its_item_from_being_complete_until_it_is_waived(@ForAll("jobs") List<Job> jobs) {
        List<Job> failed = new ArrayList<>(jobs);
        failed.add(new Job(Phase.FAILED, false, false));
        List<Job> waived = new ArrayList<>(jobs);
        waived.add(new Job(Phase.FAILED, true, false));

        assertThat(RollUp.item(counts(failed))).isEqualTo(OrderState.OPEN);
        assertThat(RollUp.item(counts(waived))).isEqualTo(RollUp.item(counts(jobs)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_order_of_items_does_not_matter_and_more_of_the_same_neither(
            @ForAll @Size(min = 1, max = 6) List<OrderState> items) {
        List<OrderState> worked = items.stream()
                .map(item -> item.compareTo(OrderState.INTAKE_HOLD) < 0 ? OrderState.INTAKE_HOLD : item)
                .toList();
        List<OrderState> turned = new ArrayList<>(worked);
        java.util.Collections.reverse(turned);
        turned.addAll(worked);

        assertThat(RollUp.order(OrderState.INTAKE_HOLD, turned))
                .isEqualTo(RollUp.order(OrderState.INTAKE_HOLD, worked));
    }

    @Provide
    Arbitrary<List<Job>> jobs() {
        return Combinators.combine(
                        Arbitraries.of(Phase.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false))
                .as(Job::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Job>> someJobs() {
        return jobs().filter(jobs -> !jobs.isEmpty());
    }

    @Provide
    Arbitrary<List<List<Job>>> lines() {
        return jobs().list().ofMinSize(1).ofMaxSize(5);
    }
}
