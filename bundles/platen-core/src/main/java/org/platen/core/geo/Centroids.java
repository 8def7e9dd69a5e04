package org.platen.core.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.GeoPoint;
import org.platen.core.routing.Geocoder;

/**
 * Finds addresses in a table of middles: of a postal code or the longest beginning of it, else of the region, else of the
 * country. A row is {@code country postal latitude longitude} with tabs in between; a postal code that begins with
 * {@code @} is a region's code, and an empty one is the country as a whole. The order in which rows are given counts: the
 * first one of a key is kept.
 */
public final class Centroids implements Geocoder {
    private static final int MOST_ROWS = 500_000;
    private static final int LONGEST_ROW = 500;
    private static final int LONGEST_POSTAL = 12;
    private static final String BUILT_IN = "centroids.tsv";

    private final Map<String, GeoPoint> points;

    private Centroids(Map<String, GeoPoint> points) {
        this.points = points;
    }

    /** The table that comes with Platen: countries, and regions or first digits of postal codes of some of them. */
    public static Centroids builtIn() {
        Map<String, GeoPoint> points = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Centroids.class.getResourceAsStream(BUILT_IN));
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            read(text, points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Centroids(points);
    }

    /** The same with the rows of a file before its own. */
    public static Centroids with(Path file) throws IOException {
        Map<String, GeoPoint> points = new HashMap<>();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(text, points);
        }
        builtIn().points.forEach(points::putIfAbsent);
        return new Centroids(points);
    }

    private static void read(Reader text, Map<String, GeoPoint> points) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (number > MOST_ROWS || line.length() > LONGEST_ROW || cells.length < 4) {
                throw new IOException("line " + number + ": more than " + MOST_ROWS
                        + " lines, or not country, postal code, latitude and longitude with tabs in between");
            }
            try {
                points.putIfAbsent(
                        key(cells[0], cells[1]),
                        new GeoPoint(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
            } catch (IllegalArgumentException e) {
                throw new IOException("line " + number + ": " + e.getMessage(), e);
            }
        }
    }

    @Override
    public Optional<GeoPoint> locate(Address address) {
        String country = address.countryCode();
        if (country == null) {
            return Optional.empty();
        }
        String postal = plain(address.postalCode());
        for (int length = Math.min(postal.length(), LONGEST_POSTAL); length > 0; length--) {
            GeoPoint point = points.get(key(country, postal.substring(0, length)));
            if (point != null) {
                return Optional.of(point);
            }
        }
        String region = plain(address.region());
        GeoPoint ofRegion = region.isEmpty() ? null : points.get(key(country, "@" + region));
        return Optional.ofNullable(ofRegion == null ? points.get(key(country, "")) : ofRegion);
    }

    private static String key(String country, String postal) {
        boolean region = postal.startsWith("@");
        return country.strip().toUpperCase(Locale.ROOT) + (region ? "@" : "/") + plain(postal);
    }

    private static String plain(@Nullable String code) {
        return code == null ? "" : code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
