package org.platen.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.platen.api.plugin.PluginView.Kind;

/** Reads what a bundle says of itself, installed or still a jar. A bundle is a plugin when it imports a package of the SPI. */
final class FactsReader {
    static final String SPI = "org.platen.spi.";

    private static final Map<String, Kind> KINDS = Map.of(
            SPI + "decoration", Kind.DECORATION,
            SPI + "storefront", Kind.STOREFRONT,
            SPI + "carrier", Kind.CARRIER);
    private static final String COMPONENTS = "Service-Component";
    private static final Pattern IN_QUOTES = Pattern.compile("\"[^\"]*\"");
    private static final Pattern PROPERTY = Pattern.compile("<property\\s[^>]*name=\"platen\\.decoration\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]+)\"");
    private static final int LARGEST_COMPONENT = 1 << 20;

    private FactsReader() {}

    /** Empty for a bundle that is no plugin. */
    static Optional<PluginFacts> of(Bundle bundle) {
        UnaryOperator<@Nullable String> headers = name -> bundle.getHeaders("").get(name);
        return facts(headers, () -> {
            List<String> keys = new ArrayList<>();
            for (String file : names(headers.apply(COMPONENTS))) {
                var entry = bundle.getEntry(file);
                if (entry != null) {
                    try (InputStream in = entry.openStream()) {
                        decoration(in.readNBytes(LARGEST_COMPONENT)).ifPresent(keys::add);
                    }
                }
            }
            return keys;
        });
    }

    /** Empty for a jar that is no plugin. The stream is read to its end. */
    static Optional<PluginFacts> of(InputStream jar) throws IOException {
        try (JarInputStream in = new JarInputStream(jar, false)) {
            Manifest manifest = in.getManifest();
            if (manifest == null) {
                return Optional.empty();
            }
            UnaryOperator<@Nullable String> headers =
                    name -> manifest.getMainAttributes().getValue(name);
            List<String> components = names(headers.apply(COMPONENTS));
            List<String> keys = new ArrayList<>();
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (components.contains(entry.getName())) {
                    decoration(in.readNBytes(LARGEST_COMPONENT)).ifPresent(keys::add);
                }
            }
            return facts(headers, () -> keys);
        }
    }

    private interface Keys {
        List<String> read() throws IOException;
    }

    private static Optional<PluginFacts> facts(UnaryOperator<@Nullable String> headers, Keys keys) {
        String name = first(headers.apply(Constants.BUNDLE_SYMBOLICNAME));
        String imports = headers.apply(Constants.IMPORT_PACKAGE);
        List<String> packages = names(imports);
        if (name.isEmpty() || packages.stream().noneMatch(one -> one.startsWith(SPI))) {
            return Optional.empty();
        }
        // What it provides tells what it is; a carrier may use words of storefronts too.
        String provided = String.valueOf(headers.apply(Constants.PROVIDE_CAPABILITY));
        boolean says = KINDS.keySet().stream().anyMatch(one -> provided.contains(one + "."));
        Kind kind = KINDS.entrySet().stream()
                .filter(entry -> says ? provided.contains(entry.getKey() + ".") : packages.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(Kind.OTHER);
        List<String> decorations;
        try {
            decorations = kind == Kind.DECORATION ? List.copyOf(keys.read()) : List.of();
        } catch (IOException e) {
            decorations = List.of();
        }
        String version = headers.apply(Constants.BUNDLE_VERSION);
        String title = headers.apply(Constants.BUNDLE_NAME);
        return Optional.of(new PluginFacts(
                name,
                version == null ? "0.0.0" : version.strip(),
                title == null
                        ? name
                        : title.substring(title.lastIndexOf("::") + 1)
                                .replaceFirst("^:\\s*", "")
                                .strip(),
                headers.apply(Constants.BUNDLE_DESCRIPTION),
                kind,
                decorations));
    }

    /** The names of a header's clauses, without attributes and directives. */
    private static List<String> names(@Nullable String header) {
        if (header == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String clause : IN_QUOTES.matcher(header).replaceAll("").split(",", -1)) {
            for (String part : clause.split(";", -1)) {
                if (!part.isBlank() && !part.contains("=")) {
                    names.add(part.strip());
                }
            }
        }
        return names;
    }

    private static String first(@Nullable String header) {
        List<String> names = names(header);
        return names.isEmpty() ? "" : names.get(0);
    }

    private static Optional<String> decoration(byte[] component) {
        Matcher property = PROPERTY.matcher(new String(component, java.nio.charset.StandardCharsets.UTF_8));
        if (!property.find()) {
            return Optional.empty();
        }
        Matcher value = VALUE.matcher(property.group());
        return value.find() ? Optional.of(value.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
