package org.platen.core.port;

import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The way to the store: one call is one transaction, committed when the work returns and rolled back when it throws. After
 * a deadlock, a lock timeout or a taken key the whole work runs again, three times at most, so it must have no effect outside
 * the transaction. A {@link Contention} is passed on: whoever decided on what it had read must look again. No plugin code and
 * no I/O of other kinds runs inside.
 */
@ProviderType
public interface Transactions {
    <T> T required(Function<Tx, T> work);

    /** The same for work over very many rows, where a statement may take longer than an answer at the desk: minutes. */
    <T> T patient(Function<Tx, T> work);
}
