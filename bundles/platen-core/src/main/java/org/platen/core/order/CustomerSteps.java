package org.platen.core.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.api.model.ItemId;
import org.platen.api.order.CustomerOrderView.Step;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.ShownStates;
import org.platen.core.port.JobRow;
import org.platen.core.port.Workflows.Shown;

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
                String label = ShownStates.label(types, chosen, job, job.state());
                if (label != null) {
                    pieces.merge(label, job.amount(), Integer::sum);
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        pieces.forEach((label, count) -> steps.add(new Step(label, count)));
        return steps;
    }
}
