package org.platen.persistence.internal.jpa.floor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationView;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.FloorPlan;
import org.platen.persistence.internal.OneConnection;
import org.platen.persistence.internal.jpa.DuplicateKey;
import org.platen.persistence.internal.jpa.JpaTransactions;

/** The floor by JPA; what is read is kept for a second. */
@Component(service = Floor.class)
public final class JpaFloor implements Floor {
    private final JpaTransactions transactions;
    private final KeptFor<FloorPlan> plan;

    @Activate
    public JpaFloor(@Reference JpaTransactions transactions) {
        this(transactions, System::nanoTime);
    }

    JpaFloor(JpaTransactions transactions, LongSupplier nanos) {
        this.transactions = transactions;
        this.plan = new KeptFor<>(() -> transactions.required(JpaFloor::read), nanos);
    }

    @Override
    public FloorPlan plan() {
        return OneConnection.isTaken() ? plan.last() : plan.get();
    }

    @Override
    public LocationView putLocation(LocationView wanted) {
        return put(() -> transactions.required(entities -> {
            Optional<LocationEntity> known = byCode(entities, LocationEntity.class, wanted.code());
            LocationEntity location = known.orElseGet(() -> new LocationEntity(wanted));
            location.change(wanted);
            return stored(entities, location).view();
        }));
    }

    @Override
    public Optional<StationView> putStation(StationView wanted) {
        return put(() -> transactions.required(entities -> locationId(entities, wanted.location())
                .map(location -> {
                    StationEntity station = byCode(entities, StationEntity.class, wanted.code())
                            .orElseGet(() -> new StationEntity(wanted, location));
                    station.change(wanted, location);
                    return stored(entities, station).view(wanted.location());
                })));
    }

    @Override
    public Optional<DeviceView> putDevice(DeviceView wanted) {
        return put(() -> transactions.required(entities -> locationId(entities, wanted.location())
                .map(location -> {
                    DeviceEntity device = byCode(entities, DeviceEntity.class, wanted.code())
                            .orElseGet(() -> new DeviceEntity(wanted, location));
                    device.change(wanted, location);
                    return stored(entities, device).view(wanted.location());
                })));
    }

    /** Two that make the same code at once: the slower one finds it made when it tries again, and changes it. */
    private <T> T put(Supplier<T> work) {
        try {
            return work.get();
        } catch (DuplicateKey e) {
            return work.get();
        } finally {
            plan.outdate();
        }
    }

    /** Locations come last, so that each one that a station or device names is among them. */
    private static FloorPlan read(EntityManager entities) {
        List<StationEntity> stations = all(entities, StationEntity.class);
        List<DeviceEntity> devices = all(entities, DeviceEntity.class);
        Map<Long, LocationView> locations = all(entities, LocationEntity.class).stream()
                .map(LocationEntity::view)
                .collect(Collectors.toMap(LocationView::id, Function.identity()));
        return new FloorPlan(
                sorted(locations.values().stream(), LocationView::code),
                sorted(stations.stream().map(one -> one.view(code(locations, one.locationId()))), StationView::code),
                sorted(devices.stream().map(one -> one.view(code(locations, one.locationId()))), DeviceView::code));
    }

    private static String code(Map<Long, LocationView> locations, long id) {
        return Objects.requireNonNull(locations.get(id)).code();
    }

    private static <T> List<T> sorted(Stream<T> views, Function<T, String> code) {
        return views.sorted(Comparator.comparing(code)).toList();
    }

    private static <E> List<E> all(EntityManager entities, Class<E> type) {
        return entities.createQuery("SELECT e FROM " + type.getSimpleName() + " e", type)
                .getResultList();
    }

    private static <E> Optional<E> byCode(EntityManager entities, Class<E> type, String code) {
        return entities
                .createQuery("SELECT e FROM " + type.getSimpleName() + " e WHERE e.code = :code", type)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Optional<Long> locationId(EntityManager entities, String code) {
        return byCode(entities, LocationEntity.class, code)
                .map(location -> location.view().id());
    }

    private static <E> E stored(EntityManager entities, E entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }
}
