package org.platen.core.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.order.CustomerOrderView.Step;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobRow;
import org.platen.core.port.Workflows.Shown;
import org.platen.spi.workflow.State;

/** The steps of the work that customers see: those that the shop chose, else those that the workflow shows (PI-12). */
final class CustomerSteps {
    private final DecorationTypes types;
    private final Map<String, Map<String, Shown>> chosen;

    CustomerSteps(DecorationTypes types, Map<String, Map<String, Shown>> chosen) {
        this.types = types;
        this.chosen = chosen;
    }

    List<Step> of(ItemId item, List<JobRow> jobs) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        for (JobRow job : jobs) {
            if (job.item().equals(item) && job.counts().scope() > 0) {
                String label = label(job);
                if (label != null) {
                    pieces.merge(label, job.amount(), Integer::sum);
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        pieces.forEach((label, count) -> steps.add(new Step(label, count)));
        return steps;
    }

    private @Nullable String label(JobRow job) {
        State state = types.workflow(job.workflow()).state(job.state()).orElse(null);
        if (state == null) {
            return null;
        }
        Shown shown = chosen.getOrDefault(job.decoration(), Map.of()).get(job.state());
        if (shown == null) {
            return state.customerVisible() ? state.label() : null;
        }
        return shown.visible() ? Objects.requireNonNullElse(shown.label(), state.label()) : null;
    }
}
