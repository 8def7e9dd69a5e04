package org.platen.core.port.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;

class FloorPlanTest {
    private static final StationView QC_MAIN = new StationView(1, "bench", StationKind.QC, "main");
    private static final StationView QC_HALL = new StationView(2, "table", StationKind.QC, "hall");
    private static final StationView PACK_HALL = new StationView(3, "qc", StationKind.PACK, "hall");
    private static final FloorPlan PLAN = new FloorPlan(
            List.of(new LocationView(10, "hall", "Hall", true), new LocationView(11, "main", "Main", false)),
            List.of(QC_MAIN, PACK_HALL, QC_HALL),
            List.of(device("a", "main", true), device("b", "hall", true), device("c", "hall", false)));

    @Test
    void a_station_is_known_by_its_code_before_anything_else() {
        assertThat(PLAN.station("qc", 11L)).contains(PACK_HALL);
        assertThat(PLAN.station("table", null)).contains(QC_HALL);
    }

    @Test
    void a_kind_means_the_station_of_that_kind_where_the_work_is() {
        assertThat(PLAN.station("QC", 10L)).contains(QC_HALL);
        assertThat(PLAN.station("Qc", 11L)).contains(QC_MAIN);
    }

    @Test
    void a_kind_that_is_there_once_needs_no_place() {
        assertThat(PLAN.station("pack", null)).contains(PACK_HALL);
        assertThat(PLAN.station("PACK", 11L)).contains(PACK_HALL);
    }

    @Test
    void of_two_stations_elsewhere_none_is_guessed() {
        assertThat(PLAN.station("QC", null)).isEmpty();
        assertThat(PLAN.station("QC", 99L)).isEmpty();
        assertThat(PLAN.station("ship", 10L)).isEmpty();
    }

    @Test
    void only_active_devices_and_locations_are_offered() {
        assertThat(PLAN.devices("dtg", null)).extracting(DeviceView::code).containsExactly("a", "b");
        assertThat(PLAN.devices("dtg", 10L)).extracting(DeviceView::code).containsExactly("b");
        assertThat(PLAN.devices("print3d", null)).isEmpty();
        assertThat(PLAN.activeLocations()).extracting(LocationView::code).containsExactly("hall");
    }

    private static DeviceView device(String code, String location, boolean active) {
        return new DeviceView(0, code, code, "dtg", location, Set.of(), Map.of(), active);
    }
}
