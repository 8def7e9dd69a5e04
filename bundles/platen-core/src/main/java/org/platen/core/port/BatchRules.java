package org.platen.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRuleView;

/** Batch rules in the store. */
@ProviderType
public interface BatchRules {
    List<BatchRuleView> all();

    Optional<BatchRuleView> get(String code);

    /** Makes or changes the rule of that code; what it did last stays known. */
    void put(BatchRule rule, @Nullable Instant next);

    boolean delete(String code);

    /** Codes of active rules whose time has come, the longest waiting first. */
    List<String> due(Instant now, int max);

    void ran(String code, Instant at, int looked, int batched, int stayed);

    void setNext(String code, @Nullable Instant next);
}
