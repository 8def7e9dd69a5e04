package org.platen.provisioning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/** Versions of features are written in Maven's way and mean those of bundles. */
final class Versions {
    private static final Pattern MAVEN = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:[.-](.+))?");

    private Versions() {}

    /** The version, {@code 0.0.0} for what is none. */
    static Version of(String text) {
        Matcher parts = MAVEN.matcher(text.strip());
        if (!parts.matches()) {
            return Version.emptyVersion;
        }
        String qualifier = parts.group(4) == null ? "" : parts.group(4).replaceAll("[^A-Za-z0-9_-]", "_");
        return new Version(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), qualifier);
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
