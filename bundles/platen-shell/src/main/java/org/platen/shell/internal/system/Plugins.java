package org.platen.shell.internal.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/** The plugins of the framework, known by the names of their bundles. */
final class Plugins {
    private static final String DECORATION = "platen-decoration-";

    private final BundleContext context;
    private final @Nullable StartTimes times;

    Plugins(BundleContext context, @Nullable StartTimes times) {
        this.context = context;
        this.times = times;
    }

    List<Plugin> list() {
        List<Plugin> plugins = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (name.startsWith(DECORATION) || name.startsWith("platen-storefront-")) {
                plugins.add(plugin(bundle, name));
            }
        }
        plugins.sort(Comparator.comparing(Plugin::name).thenComparing(Plugin::version));
        return plugins;
    }

    private Plugin plugin(Bundle bundle, String name) {
        String reason = switch (bundle.getState()) {
            case Bundle.ACTIVE -> silent(bundle, name);
            case Bundle.INSTALLED -> missing(bundle);
            case Bundle.RESOLVED -> "it was stopped, or failed to start; see the log";
            default -> null;
        };
        return new Plugin(
                name,
                bundle.getVersion().toString(),
                state(bundle.getState()),
                times == null ? null : times.of(bundle.getBundleId()).orElse(null),
                reason);
    }

    /** A decoration type that was refused runs as a bundle and offers nothing. */
    private static @Nullable String silent(Bundle bundle, String name) {
        boolean offers = bundle.getRegisteredServices() != null;
        return offers || !name.startsWith(DECORATION) ? null : "it offers no decoration type; see decoration-list";
    }

    private String missing(Bundle bundle) {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<String> missing = Stream.ofNullable(revision)
                .flatMap(one -> one.getDeclaredRequirements(null).stream())
                .filter(need -> !Namespace.RESOLUTION_OPTIONAL.equals(
                        need.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE)))
                .filter(need -> !Namespace.EFFECTIVE_ACTIVE.equals(
                        need.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE)))
                .filter(need -> wiring.findProviders(need).isEmpty())
                .map(Plugins::words)
                .toList();
        return missing.isEmpty() ? "it was not resolved yet" : "nothing here offers " + String.join(", ", missing);
    }

    private static String words(BundleRequirement need) {
        String filter = need.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, need.toString());
        return need.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE) ? "the package " + filter : filter;
    }

    private static String state(int state) {
        return Arrays.stream(State.values())
                .filter(one -> one.code == state)
                .findFirst()
                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                .orElse(String.valueOf(state));
    }

    /** The states of the framework. */
    private enum State {
        UNINSTALLED(Bundle.UNINSTALLED),
        INSTALLED(Bundle.INSTALLED),
        RESOLVED(Bundle.RESOLVED),
        STARTING(Bundle.STARTING),
        STOPPING(Bundle.STOPPING),
        ACTIVE(Bundle.ACTIVE);

        private final int code;

        State(int code) {
            this.code = code;
        }
    }
}
