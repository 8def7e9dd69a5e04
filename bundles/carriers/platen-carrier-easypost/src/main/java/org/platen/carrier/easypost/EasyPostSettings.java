package org.platen.carrier.easypost;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.platen.api.model.Address;
import org.platen.storefront.kit.ConfigValues;

/** Checked configuration. It knows secrets, so its text shows none. */
record EasyPostSettings(
        String key,
        String apiKey,
        String webhookSecret,
        URI base,
        List<String> labelHosts,
        String labelFormat,
        Address from,
        Duration timeout,
        boolean allowInsecure) {
    private static final Set<String> FORMATS = Set.of("PDF", "PNG", "ZPL", "EPL2");

    /** @throws IllegalArgumentException naming the key that is wrong */
    static EasyPostSettings of(EasyPostConfig config) {
        String format = config.labelFormat().strip().toUpperCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("labelFormat must be one of " + FORMATS);
        }
        return new EasyPostSettings(
                ConfigValues.storefront(config.key()),
                ConfigValues.required(".apiKey", config._apiKey()),
                config._webhookSecret(),
                ConfigValues.base("baseUrl", config.baseUrl(), config.allowInsecure()),
                ConfigValues.list(config.labelHosts()),
                format,
                new Address(
                        config.fromName(),
                        null,
                        config.fromStreet(),
                        null,
                        config.fromCity(),
                        config.fromState(),
                        config.fromZip(),
                        config.fromCountry(),
                        config.fromPhone()),
                Duration.ofMillis(Math.max(1, config.timeoutMillis())),
                config.allowInsecure());
    }

    boolean test() {
        return apiKey.startsWith("EZTK");
    }

    /** Whether a label file may be fetched from there: the address comes from outside. */
    boolean fetchable(URI file) {
        String host = file.getHost();
        boolean encrypted = "https".equalsIgnoreCase(file.getScheme());
        if (host == null || file.getRawUserInfo() != null || !(encrypted || allowInsecure)) {
            return false;
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return labelHosts.stream().anyMatch(one -> one.startsWith(".") ? lower.endsWith(one) : lower.equals(one));
    }

    @Override
    public String toString() {
        return "EasyPost " + base + " as " + key;
    }
}
