package org.platen.core.decoration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.decoration.DecorationTypeService;
import org.platen.api.decoration.DecorationTypeView;
import org.platen.api.decoration.WorkflowView;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.core.port.Transactions;
import org.platen.core.port.Workflows;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Workflow;

/** What is known of decoration types, running or not. */
public final class DecorationTypeUseCases implements DecorationTypeService {
    private static final int LONGEST_LABEL = 120;

    private final Transactions transactions;
    private final DecorationTypes types;
    private final PluginCalls calls;
    private final ShownStates shown;

    public DecorationTypeUseCases(
            Transactions transactions, DecorationTypes types, PluginCalls calls, ShownStates shown) {
        this.transactions = transactions;
        this.types = types;
        this.calls = calls;
        this.shown = shown;
    }

    @Override
    public List<DecorationTypeView> list(Call call) {
        record Known(List<Workflows.Row> versions, Map<String, Long> live) {}
        Known known = transactions.required(
                tx -> new Known(tx.workflows().newest(), tx.jobs().liveByDecoration()));
        Map<String, DecorationTypeView> views = new TreeMap<>();
        for (Workflows.Row row : known.versions()) {
            views.put(row.decoration(), view(row, known.live().getOrDefault(row.decoration(), 0L)));
        }
        types.refusals().forEach((key, problem) -> {
            boolean running = types.running(key).isPresent();
            if (!running) {
                DecorationTypeView present = views.get(key);
                views.put(
                        key,
                        new DecorationTypeView(
                                key,
                                present == null ? key : present.label(),
                                "REFUSED",
                                problem,
                                present == null ? 0 : present.workflowVersion(),
                                Set.of(),
                                present == null ? List.of() : present.states(),
                                present == null ? 0 : present.frozenJobs()));
            }
        });
        return new ArrayList<>(views.values());
    }

    private DecorationTypeView view(Workflows.Row row, long live) {
        Workflow workflow = types.workflow(row.id());
        List<String> states = workflow.states().stream().map(State::key).toList();
        Optional<String> quarantine = calls.quarantine(row.decoration());
        return types.running(row.decoration())
                .map(running -> new DecorationTypeView(
                        row.decoration(),
                        running.type().label(),
                        quarantine.isPresent() ? "QUARANTINED" : "RUNNING",
                        quarantine.orElse(null),
                        running.type().workflow().version(),
                        running.type().capabilities().stream()
                                .map(capability -> capability.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.toUnmodifiableSet()),
                        states,
                        0))
                .orElseGet(() -> new DecorationTypeView(
                        row.decoration(),
                        row.label(),
                        "MISSING",
                        "Its bundle is not running",
                        row.version(),
                        Set.of(),
                        states,
                        live));
    }

    @Override
    public DecorationTypeView get(Call call, String key) {
        return list(call).stream()
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElseThrow(() -> PlatenException.notFound("decoration type", key));
    }

    @Override
    public Map<String, Long> liveJobs(Call call) {
        call.require(Role.ADMIN, Role.OPERATOR);
        return transactions.required(tx -> tx.jobs().liveByDecoration());
    }

    @Override
    public WorkflowView.State showState(Call call, String key, String state, boolean visible, @Nullable String label) {
        call.require(Role.OPERATOR);
        if (label != null && (label.isBlank() || label.length() > LONGEST_LABEL)) {
            throw PlatenException.field(Errors.INVALID, "/label", "must have 1 to " + LONGEST_LABEL + " characters");
        }
        boolean known = workflow(call, key, null).states().stream()
                .anyMatch(one -> one.key().equals(state));
        if (!known) {
            throw PlatenException.notFound("state of " + key, state);
        }
        transactions.required(tx -> {
            tx.workflows().show(key, state, new Workflows.Shown(visible, label));
            return state;
        });
        shown.forget();
        return workflow(call, key, null).states().stream()
                .filter(one -> one.key().equals(state))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public WorkflowView workflow(Call call, String key, @Nullable Integer version) {
        Workflows.Row row = transactions
                .required(tx -> tx.workflows().find(key, version))
                .orElseThrow(() -> PlatenException.notFound("workflow", key));
        Workflow workflow = types.workflow(row.id());
        Map<String, Workflows.Shown> shown =
                transactions.required(tx -> tx.workflows().shown()).getOrDefault(key, Map.of());
        Map<Phase, String> cancel = new java.util.EnumMap<>(Phase.class);
        workflow.cancel()
                .forEach((phase, policy) -> cancel.put(
                        phase, policy.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        return new WorkflowView(
                key,
                workflow.version(),
                workflow.states().stream()
                        .map(state -> state(state, shown.get(state.key())))
                        .toList(),
                workflow.transitions().stream()
                        .map(transition -> new WorkflowView.Transition(
                                transition.event(),
                                transition.from(),
                                transition.to(),
                                transition.guards(),
                                transition.roles(),
                                transition
                                        .station()
                                        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                                        .orElse(null)))
                        .toList(),
                cancel);
    }

    private static WorkflowView.State state(State state, Workflows.@Nullable Shown chosen) {
        return new WorkflowView.State(
                state.key(),
                state.label(),
                state.phase(),
                state.optional(),
                chosen == null ? state.customerVisible() : chosen.visible(),
                chosen == null ? null : chosen.label());
    }
}
