package org.platen.rest.internal.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.platen.api.access.Call;

/** Asks once more who the caller of a long request is; empty when the credentials are good no longer. */
public interface Again extends Supplier<Optional<Call>> {}
