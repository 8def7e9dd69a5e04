package org.platen.core.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.OrderMaterial;

/**
 * What is there, and for whom. Whoever changes an amount locks its level first; orders and jobs are locked before levels,
 * levels before bins, and levels in the order of location and material.
 */
@ProviderType
public interface Stock {
    /** What a job uses up. */
    record Need(JobId job, String material, BigDecimal amount, String unit) {}

    /** Stock of a material at a location. */
    record Place(long location, long material) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byLocation = Long.compare(location, other.location);
            return byLocation != 0 ? byLocation : Long.compare(material, other.material);
        }
    }

    /**
     * A need of a material that is kept in stock and that is not reserved in full.
     *
     * @param location where the job is made; null while undecided
     * @param amount still to be reserved
     * @param keptUnit unit in which the stock is counted
     */
    record OpenNeed(
            JobId job,
            @Nullable Long location,
            String locationCode,
            long materialId,
            String material,
            BigDecimal amount,
            String unit,
            String keptUnit) {}

    /** Whose stock it is. */
    record Reservation(JobId job, long material, long location, BigDecimal amount, State state) {
        public enum State {
            RESERVED,
            PICKED,
            RELEASED
        }

        public Place place() {
            return new Place(location, material);
        }
    }

    /** Stock in a bin. */
    record InBin(long bin, String code, long location, BigDecimal onHand) {}

    /**
     * Material of a job that was taken out of a bin.
     *
     * @param from the bin, with how much of it is still out
     */
    record Taken(JobId job, long material, InBin from) {}

    /**
     * A movement to write.
     *
     * @param delta what it changes
     * @param amount what it is about, also where it changes nothing
     */
    record Movement(
            MovementKind kind,
            long location,
            long bin,
            long material,
            BigDecimal delta,
            BigDecimal amount,
            @Nullable String reason,
            @Nullable JobId job,
            @Nullable Long purchaseLine) {}

    /** Those of the codes whose materials are kept in stock. */
    Set<String> kept(Collection<String> materials);

    /** Stores needs of jobs instead of those that they had. */
    void putNeeds(Collection<JobId> jobs, List<Need> needs);

    List<Need> needs(Collection<JobId> jobs);

    /** What jobs of the orders need at the locations, or anywhere when none is given. */
    List<OrderMaterial> needs(List<OrderId> orders, Set<Long> locations);

    /** Locks the needs' levels and answers what is available, by place. */
    Map<Place, BigDecimal> lock(Collection<Place> places);

    List<OpenNeed> open(Collection<JobId> jobs);

    /** Reserves; the levels are locked. */
    void reserve(List<Reservation> reservations, Instant at);

    /** Reservations of the jobs that are not released. */
    List<Reservation> reservations(Collection<JobId> jobs);

    /** Jobs with reservations at the place that are not picked, youngest first. */
    List<Reservation> reservedAt(Place place);

    void setState(Collection<Reservation> reservations, Reservation.State state, Instant at);

    /** Changes what is reserved at a locked place. */
    void addReserved(Place place, BigDecimal delta);

    void addIncoming(Place place, BigDecimal delta);

    /** Stock of the materials in their locations' bins, in the order of the walk, locked; none of a place that has none. */
    Map<Place, List<InBin>> bins(Collection<Place> places);

    /** The same of one place. */
    default List<InBin> bins(Place place) {
        return bins(List.of(place)).getOrDefault(place, List.of());
    }

    /**
     * What is free to be reserved, by material and location. A material that is not kept in stock is missing, one that a
     * location has nothing of is missing of that location.
     */
    Map<String, Map<Long, BigDecimal>> free(Collection<String> materials, Collection<Long> locations);

    /** First bin on the walk that has what is reserved for each of the jobs; those without one are left out. */
    Map<JobId, PickPlaces.Place> pickPlaces(Collection<JobId> jobs);

    /** Where the jobs' materials came from and what of them is still out. */
    List<Taken> taken(Collection<JobId> jobs);

    /**
     * Changes bins and their levels and writes the movements, in their order; few statements, however many they are.
     *
     * @return false when a bin, or what nobody has reserved at a place, has less than is to be taken
     */
    boolean moveAll(List<Movement> movements, String actor, Instant at);

    /** The same with one. */
    default boolean move(Movement movement, String actor, Instant at) {
        return moveAll(List.of(movement), actor, at);
    }

    /**
     * Which of the materials are short where: less available than needed.
     *
     * @param needs amounts by material; those not kept in stock are never short
     */
    Map<Long, Set<String>> shortAt(Collection<Long> locations, Map<String, BigDecimal> needs);
}
