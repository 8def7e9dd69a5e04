package org.platen.spi.decoration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.platen.api.error.FieldError;
import org.platen.spi.workflow.Workflow;

/**
 * A way to decorate or make things, contributed by a bundle: register one service of this type. Most extend
 * {@link WorkflowDecorationType}. It owns no tables, threads or routes; the platform owns state, history and transactions.
 *
 * <p>Methods are called on a pool of the platform with a time budget and may be called by several threads at once. They
 * must not keep what they are given. Only {@link #guards() guards} may read files.
 *
 * <p>Example: {@code @Component(service = DecorationType.class) public final class Dtg extends WorkflowDecorationType}.
 *
 * @since 1.0
 */
@ConsumerType
public interface DecorationType {
    /** Lower-case letters, digits and {@code _}; never changes, as jobs and SKUs name it. */
    String key();

    /** Name for people. */
    String label();

    Set<Capability> capabilities();

    /** The workflow of this version of the plugin. */
    Workflow workflow();

    /**
     * The jobs that a line asks for. Pure: the same line always gives the same jobs, so that reconciling can compare.
     * An empty list means that the line has no valid part for this type.
     */
    List<WantedJob> explode(DecorationItem item);

    /** Checks by the ids that the workflow names. */
    default Map<String, Guard> guards() {
        return Map.of();
    }

    /** What is wrong with a line's parameters or a SKU's part; pointers are names of parameters or attributes. */
    default List<FieldError> validate(DecorationItem item) {
        return List.of();
    }

    default List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        return List.of();
    }

    /** Jobs with equal keys may share a batch. */
    default String mixingKey(JobContext job) {
        return "";
    }

    /** Most jobs in a batch. */
    default int maxBatchSize() {
        return 500;
    }

    default List<LabelTemplate> labels() {
        return List.of(new LabelTemplate("unit", 62, 29, List.of("title", "orderNumber", "deadline")));
    }

    /** What the printer station loads; empty where nothing is loaded. */
    default Optional<StationWork> stationWork(JobContext job) {
        return Optional.empty();
    }

    default Cip4Map cip4() {
        return new Cip4Map(List.of(), Map.of());
    }

    default List<StepTime> simulation() {
        return List.of();
    }
}
