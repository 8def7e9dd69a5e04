package org.platen.spi.carrier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.TrackingEvent;
import org.platen.spi.storefront.UnreadableException;
import org.platen.spi.storefront.Verdict;

/**
 * A connection to a carrier or to a broker of carriers. It only translates: it has no thread, timer, table or route. The
 * platform stores what is wanted before money is spent, retries, keeps label files and shows what goes wrong. One service
 * per configured account (a DS factory component with PID {@code org.platen.carrier.<kind>}).
 *
 * <p>Money: the platform stores the chosen rate, then calls {@link #buy}. When no clear answer came, it calls
 * {@link #find} with the same reference and rate before it ever buys again. So a carrier must either take the purchase of
 * one rate only once, or know a purchase by its reference as soon as it was begun.
 *
 * <p>Called by several threads at once; {@link #verify} and {@link #parse} must not block, the others may do HTTP within
 * 30 s. A carrier that fails or hangs is left alone for a while; the others do not feel it.
 *
 * @since 1.0
 */
@ConsumerType
public interface Carrier {
    /** Such as {@code easypost}. */
    String kind();

    /** Name of this connection, unique in the installation, lower-case letters, digits and {@code -}. */
    String key();

    Set<CarrierCapability> capabilities();

    /**
     * What the parcel would cost; costs nothing itself. Money in the carrier's currency.
     *
     * @throws CarrierException lasting when the carrier cannot take the parcel as it is, with words for the packer
     */
    List<Rate> rates(Parcel parcel) throws CarrierException;

    /**
     * Buys a label: spends money. Buying a rate that is bought already answers what was bought.
     *
     * @param rate id of a rate that {@link #rates} offered for this parcel
     * @throws CarrierException lasting only when it is certain that nothing was bought
     */
    BoughtLabel buy(Parcel parcel, String rate) throws CarrierException;

    /**
     * Whether a purchase took place whose answer nobody heard.
     *
     * @param reference of the parcel
     * @param rate the rate that was being bought
     * @return empty when it is certain that nothing was bought so far
     */
    Optional<BoughtLabel> find(String reference, String rate) throws CarrierException;

    /** The file of a bought label; empty when the carrier makes none. */
    Optional<LabelFile> label(String labelId) throws CarrierException;

    /** Takes a label back that was not used. One that was taken back before is no failure. */
    void voidLabel(String labelId) throws CarrierException;

    /**
     * What is known of a parcel on its way, oldest event first; empty where nothing is. An event has the same key here as
     * in a webhook. Asked only of carriers that can {@link CarrierCapability#TRACKING}.
     */
    List<TrackingEvent> track(String trackingNumber) throws CarrierException;

    /**
     * Looks at a webhook: is its signature right over the raw bytes (compared in constant time)? Header names are
     * lower-case.
     */
    Verdict verify(Map<String, List<String>> headers, byte[] body);

    /**
     * What a genuine webhook says; an empty list when nothing about parcels.
     *
     * @param topic as {@link #verify} found it
     */
    List<TrackingEvent> parse(@Nullable String topic, byte[] body) throws UnreadableException;
}
