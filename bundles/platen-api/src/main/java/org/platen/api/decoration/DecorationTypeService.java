package org.platen.api.decoration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** Which decoration types there are and how their work flows. */
@ProviderType
public interface DecorationTypeService {
    List<DecorationTypeView> list(Call call);

    DecorationTypeView get(Call call, String key);

    /** Jobs that are not finished, by the key of their type, whether it runs or not; types without any are left out. */
    Map<String, Long> liveJobs(Call call);

    /** A version of a workflow, the newest where null; also of types that are no longer installed. */
    WorkflowView workflow(Call call, String key, @Nullable Integer version);

    /**
     * Chooses whether customers see when their jobs are in a state (PI-12).
     *
     * @param label what customers read; null for the state's own label
     */
    WorkflowView.State showState(Call call, String key, String state, boolean visible, @Nullable String label);
}
