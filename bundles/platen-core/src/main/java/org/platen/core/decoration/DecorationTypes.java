package org.platen.core.decoration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.core.hash.Sha256;
import org.platen.core.port.Transactions;
import org.platen.core.port.Workflows;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.workflow.Workflow;
import org.platen.spi.workflow.WorkflowReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which decoration types run now, and every workflow version that was ever seen. Plugins come and go at any moment; what
 * they left in the store stays readable.
 */
public final class DecorationTypes {
    private static final Logger LOG = LoggerFactory.getLogger(DecorationTypes.class);

    /** So long the exchange of a plugin takes at most. */
    private static final Duration EXCHANGE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final WorkflowReader reader;
    private final WorkflowMigration migration;
    private final PluginCalls calls;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Map<Long, Workflow> workflows = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant changed;

    /** A type that may be used now, with the id of its stored workflow. */
    public record Running(DecorationType type, long workflow) {}

    public DecorationTypes(Transactions transactions, WorkflowReader reader, PluginCalls calls, Clock clock) {
        this.transactions = transactions;
        this.migration = new WorkflowMigration(transactions, clock);
        this.clock = clock;
        this.changed = clock.instant();
        this.reader = reader;
        this.calls = calls;
    }

    /**
     * Takes a type into use: stores its workflow version, or refuses the type when that version was stored with another
     * content. Blocks on the database.
     *
     * @return whether it runs now
     */
    public boolean add(DecorationType type) {
        String key = type.key();
        Workflow workflow = type.workflow();
        String hash = Sha256.hex(workflow.source());
        Workflows.Row stored = transactions.required(
                tx -> tx.workflows().put(key, workflow.version(), hash, type.label(), workflow.source()));
        if (!stored.sha256().equals(hash)) {
            String problem = "Workflow version " + workflow.version() + " of " + key
                    + " differs from the one known by that version: raise the version in its workflow file";
            refused.put(key, problem);
            LOG.warn("Decoration type {} is refused: {}", key, problem);
            return false;
        }
        workflows.put(stored.id(), workflow);
        refused.remove(key);
        migration.run(workflow, stored.id());
        running.put(key, new Running(type, stored.id()));
        LOG.info("Decoration type {} runs, workflow version {}", key, workflow.version());
        return true;
    }

    /** Ends the use of a type; a newer service of the same key stays. */
    public void remove(DecorationType type) {
        running.computeIfPresent(type.key(), (key, present) -> {
            if (present.type() != type) {
                return present;
            }
            LOG.info("Decoration type {} is gone; its jobs wait for it", key);
            calls.forget(key);
            changed = clock.instant();
            return null;
        });
    }

    public Optional<Running> running(String key) {
        return Optional.ofNullable(running.get(key));
    }

    public List<String> runningKeys() {
        return List.copyOf(running.keySet());
    }

    /** Whether a type went away a moment ago, or all of them are still starting: one that is missing may soon be back. */
    public boolean unsettled() {
        return changed.isAfter(clock.instant().minus(EXCHANGE));
    }

    public @Nullable String refusal(String key) {
        return refused.get(key);
    }

    public Map<String, String> refusals() {
        return Map.copyOf(refused);
    }

    /** A stored workflow; parsed once. */
    public Workflow workflow(long id) {
        Workflow known = workflows.get(id);
        if (known != null) {
            return known;
        }
        Workflows.Row row = transactions
                .required(tx -> tx.workflows().get(id))
                .orElseThrow(() -> new PlatenException(Errors.INTERNAL, "Workflow " + id + " is not stored"));
        Workflow workflow = reader.parse(row.decoration() + ".workflow.yaml", row.source());
        workflows.put(id, workflow);
        return workflow;
    }
}
