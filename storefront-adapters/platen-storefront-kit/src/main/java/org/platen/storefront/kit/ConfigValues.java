package org.platen.storefront.kit;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks what an operator configured; refusals name the key. */
public final class ConfigValues {
    private static final Pattern STOREFRONT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private ConfigValues() {}

    /** Name of a connection. */
    public static String storefront(String name) {
        if (!STOREFRONT.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "storefront must be lower-case letters, digits and -, not '" + name + "'");
        }
        return name;
    }

    public static String required(String key, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " is not configured");
        }
        return value.strip();
    }

    /** Entries of a list that may come as an array or as text with commas. */
    public static List<String> list(String... values) {
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Secrets are taken as they stand: shops make them with commas and blanks inside. */
    public static List<String> secrets(String first, String... more) {
        List<String> secrets = new ArrayList<>(List.of(first));
        secrets.addAll(Arrays.asList(more));
        return secrets;
    }

    /** Address of a shop, without a slash at its end; plain http only where nobody can listen. */
    public static URI base(String key, String address, boolean allowInsecure) {
        URI uri = URI.create(required(key, address).replaceAll("/+$", ""));
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException(key + " must look like https://shop.example");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean plainIsFine = allowInsecure || loopback(uri);
        if (!scheme.equals("https") && !(scheme.equals("http") && plainIsFine)) {
            throw new IllegalArgumentException(key + " must begin with https:// (or set allowInsecure)");
        }
        return uri;
    }

    private static boolean loopback(URI uri) {
        String host = uri.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }
}
