package org.platen.api.console;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/**
 * What plugins add to the console. Contributions come and go with their bundles; the service is registered with the
 * property {@code service.changecount}, which grows with each change. Answers at once, by any thread.
 */
@ProviderType
public interface ContributionService {
    /** All of this node, by the names of their plugins; faulty ones with their problem. */
    List<ContributionView> list(Call call);
}
