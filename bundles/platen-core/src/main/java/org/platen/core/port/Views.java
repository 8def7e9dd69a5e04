package org.platen.core.port;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.view.SavedView;

/** Saved views. */
@ProviderType
public interface Views {
    /** The owner's own by name, then shared ones of others, at most so many of each. */
    List<SavedView> of(String owner, String page, int most);

    Optional<SavedView> get(String owner, String page, String name);

    int count(String owner, String page);

    void put(SavedView view);

    /** @return whether it was there */
    boolean delete(String owner, String page, String name);
}
