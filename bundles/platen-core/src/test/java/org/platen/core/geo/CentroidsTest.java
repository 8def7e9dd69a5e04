package org.platen.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.api.model.Address;
import org.platen.api.model.GeoPoint;

class CentroidsTest {
    private static Address address(String country, @Nullable String postal, @Nullable String region) {
        return new Address(null, null, null, null, null, region, postal, country, null);
    }

    private final Centroids places = Centroids.builtIn();

    @Test
    void the_closest_thing_that_is_known_of_an_address_counts() {
        assertThat(places.locate(address("DE", "20095", null))).contains(new GeoPoint(53.6, 9.6));
        assertThat(places.locate(address("us", "94016", "CA"))).contains(new GeoPoint(37.2, -119.5));
        assertThat(places.locate(address("NZ", "6011", null))).contains(new GeoPoint(-41, 174));
        assertThat(places.locate(address("ZZ", "1", null))).isEmpty();
    }

    @Test
    void the_great_circle_from_berlin_to_new_york_is_as_long_as_everybody_says() {
        GeoPoint berlin = new GeoPoint(52.52, 13.405);
        GeoPoint newYork = new GeoPoint(40.7128, -74.006);

        assertThat(berlin.kilometresTo(newYork)).isCloseTo(6385, within(10.0));
        assertThat(newYork.kilometresTo(berlin)).isEqualTo(berlin.kilometresTo(newYork));
        assertThat(new GeoPoint(0, 179.5).kilometresTo(new GeoPoint(0, -179.5))).isCloseTo(111.2, within(0.2));
        assertThat(berlin.kilometresTo(berlin)).isZero();
    }

    @Test
    void a_file_of_its_own_is_looked_up_first(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("places.tsv");
        Files.writeString(file, "# postal codes\nDE\t20095\t53.55\t10.00\nPL\t00-001\t52.23\t21.01\n");
        Centroids more = Centroids.with(file);

        assertThat(more.locate(address("DE", "20095", null))).contains(new GeoPoint(53.55, 10));
        assertThat(more.locate(address("PL", "00 001", null))).contains(new GeoPoint(52.23, 21.01));
        assertThat(more.locate(address("DE", "80331", null))).contains(new GeoPoint(48.2, 11));
    }

    @Test
    void a_file_that_is_none_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("places.tsv");
        Files.writeString(file, "DE\t20095\t53.55\t10.00\nDE\tfar\t99\t10\n");

        assertThatThrownBy(() -> Centroids.with(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }
}
