package org.platen.spi.decoration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;
import org.platen.spi.workflow.WorkflowException;

/**
 * A decoration type made of a workflow file and named guards. The constructor refuses a file that names a guard which is
 * neither built in nor given.
 *
 * @since 1.0
 */
public abstract class WorkflowDecorationType implements DecorationType {
    /** Guards that the platform brings. */
    public static final Set<String> BUILT_IN = Set.of("stock-reserved", "label-printed");

    private final Workflow workflow;
    private final String label;
    private final Map<String, Guard> guards;

    protected WorkflowDecorationType(Workflow workflow, String label, Map<String, Guard> guards) {
        this.workflow = workflow;
        this.label = label;
        this.guards = Map.copyOf(guards);
        List<WorkflowException.Fault> faults = new ArrayList<>();
        for (Transition transition : workflow.transitions()) {
            for (String guard : transition.guards()) {
                if (!BUILT_IN.contains(guard) && !guards.containsKey(guard)) {
                    faults.add(new WorkflowException.Fault(
                            0, "transition '" + transition.event() + "' names the unknown guard '" + guard + "'"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkflowException(workflow.decoration() + ".workflow.yaml", faults);
        }
    }

    @Override
    public final String key() {
        return workflow.decoration();
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final Workflow workflow() {
        return workflow;
    }

    @Override
    public final Map<String, Guard> guards() {
        return guards;
    }

    /** One job per piece and part: the usual explode of unit types. Keys are {@code part.unit.copy}. */
    protected static List<WantedJob> perUnit(DecorationItem item) {
        List<WantedJob> jobs = new ArrayList<>();
        for (int unit = 1; unit <= item.quantity(); unit++) {
            for (DecorationItem.Part part : item.parts()) {
                for (int copy = 1; copy <= part.quantity(); copy++) {
                    jobs.add(new WantedJob(
                            part.code() + "." + unit + "." + copy,
                            item.title() + (item.parts().size() > 1 ? ", " + part.name() : "") + " " + unit + "/"
                                    + item.quantity(),
                            part.code(),
                            1,
                            part.placement() == null ? Map.of() : Map.of("placement", part.placement())));
                }
            }
        }
        return jobs;
    }
}
