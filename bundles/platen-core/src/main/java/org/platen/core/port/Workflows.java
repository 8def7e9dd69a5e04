package org.platen.core.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Workflow versions in the store; they never change. */
@ProviderType
public interface Workflows {
    /** A stored version; the id is what jobs are pinned to. */
    record Row(long id, String decoration, int version, String sha256, String label, String source) {}

    /** Stores a version unless it is there; answers what is stored. */
    Row put(String decoration, int version, String sha256, String label, String source);

    Optional<Row> get(long id);

    /** A version of a type, the newest where null. */
    Optional<Row> find(String decoration, @Nullable Integer version);

    /** The newest version of every type ever seen. */
    List<Row> newest();

    /**
     * What customers are shown of a state.
     *
     * @param label what they read; null for the state's own label
     */
    record Shown(boolean visible, @Nullable String label) {}

    /** What the shop chose to show, by type and state; the workflow says of the others. */
    Map<String, Map<String, Shown>> shown();

    void show(String decoration, String state, Shown shown);
}
