package org.platen.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Whether bundles find here what they need, asked of the framework itself. */
final class Fit {
    private static final Pattern NAME = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private final BundleContext context;

    Fit(BundleContext context) {
        this.context = context;
    }

    /**
     * Lays the bundles beside the others without resolving or starting them, looks, and takes them away again.
     *
     * @throws PlatenException STATE that names what is missing
     */
    void require(List<URI> bundles) {
        List<Bundle> laid = new ArrayList<>();
        try {
            for (URI uri : bundles) {
                lay(uri, laid);
            }
            for (Bundle bundle : laid) {
                List<String> missing = missing(bundle);
                if (!missing.isEmpty()) {
                    throw new PlatenException(
                            Errors.STATE,
                            bundle.getSymbolicName() + " " + bundle.getVersion() + " does not fit: it needs "
                                    + String.join("; ", missing));
                }
            }
        } finally {
            laid.forEach(Fit::take);
        }
    }

    private void lay(URI uri, List<Bundle> laid) {
        try (InputStream in = uri.toURL().openStream()) {
            laid.add(context.installBundle("platen-fit:" + uri, in));
        } catch (BundleException e) {
            // One that is here already, such as a library that others share, fits.
            if (e.getType() != BundleException.DUPLICATE_BUNDLE_ERROR) {
                throw new PlatenException(Errors.STATE, "The bundle cannot be read: " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new PlatenException(Errors.STATE, "The bundle " + uri + " cannot be had", e);
        }
    }

    private static void take(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a bundle needs and nothing here offers, in words. */
    List<String> missing(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return List.of();
        }
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        return revision.getDeclaredRequirements(null).stream()
                .filter(Fit::mandatory)
                .filter(need -> wiring.findProviders(need).isEmpty())
                .map(this::words)
                .toList();
    }

    private static boolean mandatory(BundleRequirement need) {
        String effective = need.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return !Namespace.RESOLUTION_OPTIONAL.equals(
                        need.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE));
    }

    private String words(BundleRequirement need) {
        String filter = need.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, need.toString());
        Matcher name = NAME.matcher(filter);
        if (!need.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE) || !name.find()) {
            return filter;
        }
        return "the package " + name.group(1) + range(filter) + present(name.group(1));
    }

    private static String range(String filter) {
        Matcher below = BELOW.matcher(filter);
        String end = below.find() ? below.group(1) : null;
        Matcher from = FROM.matcher(filter);
        if (!from.find()) {
            return "";
        }
        return end == null ? " in version " + from.group(1) + " or later" : " in [" + from.group(1) + "," + end + ")";
    }

    private String present(String name) {
        List<String> versions = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            @Nullable BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .filter(one -> name.equals(one.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                        .map(one -> (Version) one.getAttributes()
                                .getOrDefault(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE, Version.emptyVersion))
                        .map(Version::toString)
                        .distinct()
                        .forEach(versions::add);
            }
        }
        return versions.isEmpty() ? ", which nothing here has" : ", and here it is " + String.join(", ", versions);
    }
}
