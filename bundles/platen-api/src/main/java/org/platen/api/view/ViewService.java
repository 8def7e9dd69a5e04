package org.platen.api.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.error.PlatenException;

/** Saved views: each person's own, and those that others share. */
@ProviderType
public interface ViewService {
    /** Bytes of content at most. */
    int MAX_CONTENT = 16 << 10;

    /** Views of one person for one page at most. */
    int MAX_VIEWS = 100;

    /** The caller's own views of a page by name, then those that others share. */
    List<SavedView> views(Call call, String page);

    /**
     * @param owner whose; null for the caller's own
     * @throws PlatenException NOT_FOUND, also when it is somebody else's and not shared
     */
    SavedView view(Call call, String page, String name, @Nullable String owner);

    /** Keeps a view of the caller, new or changed. */
    SavedView put(Call call, String page, String name, boolean shared, String content);

    void delete(Call call, String page, String name);
}
