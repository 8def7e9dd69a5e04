package org.platen.api.system;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** The invariants that must hold after every fault (quality B 3). */
@ProviderType
public interface VerifyService {
    /**
     * An invariant.
     *
     * @param name such as {@code I1}
     * @param meaning what must hold, in plain words
     */
    record Rule(String name, String meaning) {}

    /**
     * A broken invariant.
     *
     * @param invariant such as {@code I1}
     */
    record Finding(String invariant, String subject, String message) {}

    /** What was checked. */
    record Report(List<Rule> rules, List<Finding> findings) {
        /** Names of the invariants. */
        public List<String> checked() {
            return rules.stream().map(Rule::name).toList();
        }
    }

    Report verify(Call call);
}
