package org.platen.persistence.internal.jpa.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.FloorService;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.core.floor.ShopFloor;
import org.platen.persistence.internal.jpa.JpaUnit;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

@ExtendWith(MariaDbExtension.class)
class FloorStoriesTest {
    private static final Call OPERATOR = new Call("user:anna", Set.of(Role.OPERATOR), null, null);

    private final TestSchema schema;
    private final Recorded recorded;
    private final JpaUnit unit;
    private final AtomicLong nanos = new AtomicLong();
    private final JpaFloor ports;
    private final FloorService floor;
    private final FloorService otherNode;

    FloorStoriesTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        unit = JpaUnit.on(recorded.around(schema.dataSource()));
        ports = new JpaFloor(unit.transactions(), nanos::get);
        floor = new ShopFloor(ports);
        otherNode = new ShopFloor(new JpaFloor(unit.transactions()));
    }

    @AfterEach
    void close() {
        unit.close();
        schema.clear();
    }

    @Test
    void a_fresh_shop_has_one_location_with_a_station_of_each_kind() {
        assertThat(floor.locations(OPERATOR)).extracting(LocationView::code).contains("main");
        assertThat(floor.stations(OPERATOR)).extracting(StationView::kind).contains(StationKind.values());
    }

    @Test
    void putting_an_existing_code_changes_it() {
        floor.putLocation(OPERATOR, new LocationView(0, "berlin", "Berlin", true));
        LocationView changed = floor.putLocation(OPERATOR, new LocationView(0, "berlin", "Berlin 2", false));

        assertThat(floor.locations(OPERATOR))
                .filteredOn(one -> one.code().equals("berlin"))
                .containsExactly(changed);
        assertThat(ports.location("berlin")).contains(changed);
        assertThat(ports.locationById(changed.id())).contains(changed);
        assertThat(ports.activeLocations()).doesNotContain(changed);
    }

    @Test
    void a_device_keeps_what_its_decoration_type_wants_to_know() {
        DeviceView wanted = device("mk4-1", "main", true);

        DeviceView made = floor.putDevice(OPERATOR, wanted);

        assertThat(floor.devices(OPERATOR)).containsExactly(made);
        assertThat(made).usingRecursiveComparison().ignoringFields("id").isEqualTo(wanted);
        assertThat(made.id()).isPositive();
    }

    @Test
    void devices_are_offered_by_decoration_and_place_while_active() {
        long hall = floor.putLocation(OPERATOR, new LocationView(0, "hall", "Hall", true))
                .id();
        floor.putDevice(OPERATOR, device("a", "main", true));
        floor.putDevice(OPERATOR, device("b", "hall", true));
        floor.putDevice(OPERATOR, device("c", "hall", false));

        assertThat(ports.devices("print3d", null)).extracting(DeviceView::code).containsExactly("a", "b");
        assertThat(ports.devices("print3d", hall)).extracting(DeviceView::code).containsExactly("b");
        assertThat(ports.devices("dtg", null)).isEmpty();
    }

    @Test
    void an_unknown_location_is_named_at_its_field() {
        PlatenException station = catchThrowableOfType(
                PlatenException.class,
                () -> floor.putStation(OPERATOR, new StationView(0, "qc-9", StationKind.QC, "moon")));
        PlatenException device =
                catchThrowableOfType(PlatenException.class, () -> floor.putDevice(OPERATOR, device("x", "moon", true)));

        assertThat(station.code()).isEqualTo(Errors.CONTENT);
        assertThat(station.errors().get(0).pointer()).isEqualTo("/location");
        assertThat(device.errors().get(0).pointer()).isEqualTo("/location");
        assertThat(floor.devices(OPERATOR)).isEmpty();
    }

    @Test
    void what_another_node_puts_is_seen_within_a_second_and_asked_for_once() {
        floor.devices(OPERATOR);
        DeviceView made = otherNode.putDevice(OPERATOR, device("mk4-1", "main", true));
        recorded.statements();

        assertThat(floor.devices(OPERATOR)).isEmpty();
        assertThat(recorded.statements()).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(floor.devices(OPERATOR)).containsExactly(made);
        assertThat(floor.devices(OPERATOR)).containsExactly(made);
        assertThat(recorded.statements()).hasSize(3);
    }

    @Test
    void the_same_new_code_from_all_sides_becomes_one_device() {
        List<DeviceView> made = AtOnce.run(8, i -> floor.putDevice(OPERATOR, device("mk4-1", "main", true)));

        assertThat(made).containsOnly(made.get(0));
        assertThat(floor.devices(OPERATOR)).hasSize(1);
    }

    private static DeviceView device(String code, String location, boolean active) {
        return new DeviceView(
                0,
                code,
                "MK4",
                "print3d",
                location,
                Set.of("pla", "fast"),
                Map.of("buildVolume", "250x210x210"),
                active);
    }
}
