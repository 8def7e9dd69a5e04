package org.platen.api.system;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** The invariants that must hold after every fault (quality B 3). */
@ProviderType
public interface VerifyService {
    /**
     * A broken invariant.
     *
     * @param invariant such as {@code I1}
     */
    record Finding(String invariant, String subject, String message) {}

    /**
     * What was checked.
     *
     * @param checked names of the invariants
     */
    record Report(List<String> checked, List<Finding> findings) {}

    Report verify(Call call);
}
