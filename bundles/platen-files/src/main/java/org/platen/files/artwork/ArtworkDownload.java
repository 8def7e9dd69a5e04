package org.platen.files.artwork;

import java.io.InputStream;
import java.util.Set;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.api.file.StoredFile;
import org.platen.files.LocalFileStore;

/** Fetches one artwork into the store: address checked at each hop, size, time and type bounded. */
final class ArtworkDownload {
    private static final int MAX_REDIRECTS = 3;
    private static final Set<String> ACCEPTABLE = Set.of(
            "image/png",
            "image/jpeg",
            "image/tiff",
            "image/webp",
            "image/gif",
            "image/vnd.adobe.photoshop",
            "application/pdf",
            "model/stl",
            "model/3mf");

    private final AddressGuard guard;
    private final PinnedHttp http;
    private final LocalFileStore store;
    private final long maxBytes;

    ArtworkDownload(AddressGuard guard, PinnedHttp http, LocalFileStore store, long maxBytes) {
        this.guard = guard;
        this.http = http;
        this.store = store;
        this.maxBytes = maxBytes;
    }

    StoredFile fetch(ArtworkUrl url) throws ArtworkProblem {
        try (Deadline deadline = http.deadline()) {
            return follow(guard.pin(url), deadline);
        }
    }

    private StoredFile follow(AddressGuard.Pinned first, Deadline deadline) throws ArtworkProblem {
        AddressGuard.Pinned at = first;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            PinnedHttp.Answer answer = http.get(at, deadline, this::store);
            if (answer.file() != null) {
                return answer.file();
            }
            at = next(at, answer.location());
        }
        throw ArtworkProblem.refused(ArtworkProblem.REDIRECT, "The server sends on too often");
    }

    /** A redirect must not lead from outside to inside, even where the shop allows the inside itself, nor out of TLS. */
    private AddressGuard.Pinned next(AddressGuard.Pinned at, String location) throws ArtworkProblem {
        ArtworkUrl url = at.url().redirected(location);
        AddressGuard.Pinned next = guard.pin(url);
        boolean leavesTls = "https".equals(at.url().scheme()) && !"https".equals(url.scheme());
        if (next.inside() != at.inside() || leavesTls) {
            throw ArtworkProblem.refused(ArtworkProblem.REDIRECT, "The server sends on to a place of another kind");
        }
        return next;
    }

    private StoredFile store(InputStream body, long announced) throws java.io.IOException, ArtworkProblem {
        if (announced > maxBytes) {
            throw ArtworkProblem.refused(ArtworkProblem.TOO_LARGE, "The artwork is larger than " + maxBytes + " bytes");
        }
        try {
            return store.put(body, maxBytes, ACCEPTABLE::contains);
        } catch (PlatenException e) {
            if (e.code().category() == ErrorCategory.UNAVAILABLE) {
                throw ArtworkProblem.passing(String.valueOf(e.getMessage()), e);
            }
            String code = e.code().category() == ErrorCategory.TOO_LARGE
                    ? ArtworkProblem.TOO_LARGE
                    : ArtworkProblem.NOT_AN_IMAGE;
            throw ArtworkProblem.refused(code, String.valueOf(e.getMessage()));
        }
    }
}
