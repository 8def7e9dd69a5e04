package org.platen.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.ParcelPaper;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.shipping.TrackingEvent;

/** Packages of shipments in the store. Whoever changes one holds the lock of its shipment. */
@ProviderType
public interface Packages {
    /**
     * @param packages by their ids, in their order
     * @param amounts pieces of each job, for contents that say none
     */
    void insert(ShipmentView shipment, Map<Long, PackageDraft> packages, Map<Long, Integer> amounts);

    /** Takes the jobs out of what packages are known to hold. */
    void takeOut(Collection<JobId> jobs);

    List<PackageRow> of(ShipmentId shipment);

    /** Notes the label of one package, or of all where the number is null; what was noted before stays. */
    int labelPrinted(ShipmentId shipment, @Nullable Integer number, Instant at);

    void bought(long packageId, String carrier, BoughtLabel label);

    void filed(long packageId, String sha256, @Nullable String mediaType);

    /** Takes tracking, file and print of a label away that was taken back. */
    void unlabelled(long packageId);

    boolean delivered(long packageId, Instant at);

    /** The file of the carrier's label; empty where there is none, or it is being given back. */
    Optional<ParcelFile> file(ShipmentId shipment, int number);

    /** What the house's own label of a package says; empty when the house makes none for it. */
    Optional<ParcelPaper> paper(ShipmentId shipment, int number);

    /** Notes the delivery of all packages that have none. */
    void allDelivered(ShipmentId shipment, Instant at);

    /** Packages with these tracking numbers of that carrier. */
    List<PackageRow> tracked(String carrier, Collection<String> trackingNumbers);

    /** Keys of those events that are kept. */
    Set<String> known(String carrier, Collection<TrackingEvent> events);

    /** Notes the carrier's word about a package where no later one is known. */
    void said(long packageId, TrackingEvent event);

    /** See {@link org.platen.api.shipping.LabelQueue#underWay}; by the database's clock. */
    List<String> underWay(String carrier, int max, Duration period, Duration longest, Duration lease);

    /** See {@link org.platen.api.shipping.LabelQueue#asked}; by the database's clock. */
    void asked(String carrier, String trackingNumber);

    /** Keeps an event; false when it was kept before. */
    boolean event(String carrier, TrackingEvent event, Instant at);
}
