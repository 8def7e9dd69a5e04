package org.platen.api.delivery;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** The problem page: what stopped trying, and the two ways on. */
@ProviderType
public interface ProblemService {
    Page<ProblemView> find(Call call, PageRequest page);

    /** Tries again from the start. */
    void retry(Call call, String kind, long id);

    /** Gives it up for good, with the reason kept. */
    void skip(Call call, String kind, long id, String reason);

    /** Counted rejections by storefront and reason. */
    Map<String, Long> rejections(Call call);
}
