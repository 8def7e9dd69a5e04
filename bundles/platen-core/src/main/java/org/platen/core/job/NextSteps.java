package org.platen.core.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.platen.api.job.Phase;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobRow;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** What people do next with jobs that nothing holds up, in words. */
final class NextSteps {
    private final DecorationTypes types;

    NextSteps(DecorationTypes types) {
        this.types = types;
    }

    /** Such as "2 to batch, 1 to scan at printer"; empty when all is done or waits for other pieces. */
    Optional<String> of(List<JobRow> jobs) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (JobRow job : jobs) {
            step(job).ifPresent(step -> steps.merge(step, 1, Integer::sum));
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.entrySet().stream()
                        .map(step -> jobs.size() == 1 ? step.getKey() : step.getValue() + " " + step.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private Optional<String> step(JobRow job) {
        if (job.phase().isFinal()) {
            return Optional.empty();
        }
        if (job.phase() == Phase.COMPLETED) {
            return Optional.of("to pack and ship");
        }
        Workflow workflow = types.workflow(job.workflow());
        List<Transition> steps = WhyNotAnswers.steps(workflow, job.state()).stream()
                .filter(step -> workflow.state(step.to())
                        .filter(state -> state.phase() == Phase.FAILED)
                        .isEmpty())
                .toList();
        return steps.stream()
                .flatMap(step -> step.station().stream())
                .findFirst()
                .map(kind -> "to scan at " + kind.name().toLowerCase(Locale.ROOT))
                .or(() -> steps.stream()
                        .map(Transition::event)
                        .distinct()
                        .reduce((one, other) -> one + " or " + other)
                        .map(events -> "to " + events));
    }
}
