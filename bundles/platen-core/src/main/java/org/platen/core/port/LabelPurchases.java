package org.platen.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.Parcel;

/** Purchases of labels in the store. Due times and leases are by the database's clock. */
@ProviderType
public interface LabelPurchases {
    void insert(LabelPurchase purchase, String actor, Instant at);

    /** Those of a shipment that are neither taken back nor dropped, locked. */
    List<LabelPurchase> lockLive(ShipmentId shipment);

    Optional<LabelPurchase> lock(long id);

    /** Those of an order that are neither taken back nor dropped, locked. */
    List<LabelPurchase> lockOfOrder(OrderId order);

    /** Wants it again from the start, at this rate. */
    void again(long id, @Nullable String rate);

    /** Moves it, with what is to be done next; null when nothing is. */
    void move(long id, LabelState to, LabelQueue.@Nullable Work work, @Nullable String problem);

    void bought(long id, BoughtLabel label, Instant at);

    List<Parcel> parcels(ShipmentId shipment);

    List<LabelQueue.Task> claim(int max, Duration lease, Set<String> except);

    /** Makes claims that did not run out last for the length of the lease from now on; answers how many they are. */
    int renew(Collection<Long> ids, Duration lease);

    /** Notes what is about to be bought; false when the claim is somebody else's by now. */
    boolean begin(long id, int attempt, String rate);

    void retry(LabelQueue.Task task, String problem, @Nullable Duration delay);

    /** Due again after the delay, as if it had not been claimed. */
    void postpone(LabelQueue.Task task, String problem, Duration delay);

    /**
     * A problem at once.
     *
     * @param certain whether nothing was bought, whatever was begun before
     */
    void refused(LabelQueue.Task task, String problem, boolean certain);

    /** The file is kept, nothing more is to be done. */
    void done(long id);

    /** Ids of the packages of a shipment whose labels are being given back. */
    Set<Long> voiding(ShipmentId shipment);

    /** Shipments of an order for which labels were bought, or may have been. */
    Set<ShipmentId> addressed(OrderId order);
}
