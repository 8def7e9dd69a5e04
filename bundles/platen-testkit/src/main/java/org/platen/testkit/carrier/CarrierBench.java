package org.platen.testkit.carrier;

import org.platen.api.shipping.Parcel;
import org.platen.spi.carrier.Carrier;

/** A carrier's connection beside the carrier's stand-in, as {@link CarrierContract} needs them. */
public interface CarrierBench extends AutoCloseable {
    Carrier carrier();

    /** A parcel that the carrier takes. */
    Parcel parcel(String reference);

    /** A parcel that it can never take. */
    Parcel impossible(String reference);

    /** How many labels were paid so far. */
    int sold();

    /** The next purchase is made, and its answer gets lost. */
    void loseNextAnswer();

    /** The next call is refused with a request to come back in so many seconds. */
    void tooBusyFor(int seconds);

    @Override
    void close();
}
