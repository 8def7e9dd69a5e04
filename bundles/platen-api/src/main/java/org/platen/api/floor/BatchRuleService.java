package org.platen.api.floor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** Rules that make batches, on demand and at their cut-off (G-2). Methods block on the database. */
@ProviderType
public interface BatchRuleService {
    /** All rules by code; a shop has some dozens. */
    List<BatchRuleView> list(Call call);

    BatchRuleView get(Call call, String code);

    /** Makes or changes the rule of that code. */
    BatchRuleView put(Call call, BatchRule rule);

    void delete(Call call, String code);

    /**
     * Makes the batches of a rule now, whether it is active or not. Decoration types are asked before anything is written;
     * a job whose type fails stays, the others go on. Each batch is a transaction of its own, so that a run that is cut
     * short leaves whole batches only.
     *
     * @param dryRun only tell which batches it would make
     */
    BatchRun run(Call call, String code, boolean dryRun);

    /**
     * Runs the active rules whose cut-off has come; each on one node only.
     *
     * @return how many ran
     */
    int runDue(Call call);
}
