package org.platen.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.features.FeatureState;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.provisioning.Folder.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to plugins. One at a time: whoever calls holds its lock. */
final class Changes {
    static final long LARGEST_JAR = 50L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    /** A name becomes the name of a file. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}");

    private static final Pattern FILTER = Pattern.compile("filter:?=\"([^\"]+)\"");

    private final Plugins plugins;
    private final Offers offers;
    private final Fit fit;
    private final Folder folder;

    Changes(Plugins plugins, Offers offers, Fit fit, Folder folder) {
        this.plugins = plugins;
        this.offers = offers;
        this.fit = fit;
        this.folder = folder;
    }

    /** Something done to a plugin of this name. */
    interface Change {
        void apply(String name);
    }

    /** What an upload became. */
    record Done(String name, String version, boolean added) {}

    /** The newest that is offered, in the place of what is there. */
    void install(String name) {
        Offer offer = offers.newest(name).orElseThrow(() -> PlatenException.notFound("plugin", name));
        fit.require(offer.bundles());
        bring(offer);
        folder.wish(name, null);
        tidy(name);
    }

    void start(String name) {
        Bundle bundle = bundle(name);
        List<String> missing = bundle.getState() == Bundle.INSTALLED ? fit.missing(bundle) : List.of();
        if (!missing.isEmpty()) {
            throw new PlatenException(Errors.STATE, name + " does not fit: it needs " + String.join("; ", missing));
        }
        attempt(name, () -> bundle.start());
        offers.installed(name).ifPresent(offer -> attempt(name, () -> offers.remember(offer, FeatureState.Started)));
        folder.wish(name, null);
    }

    void stop(String name) {
        Bundle bundle = bundle(name);
        attempt(name, () -> bundle.stop());
        offers.installed(name).ifPresent(offer -> attempt(name, () -> offers.remember(offer, FeatureState.Resolved)));
        folder.wish(name, Wish.STOPPED);
    }

    void uninstall(String name) {
        Optional<Offer> installed = offers.installed(name);
        if (installed.isPresent()) {
            attempt(name, () -> offers.uninstall(installed.get()));
        }
        // One that came without a feature, or that its feature left behind.
        plugins.bundle(name).ifPresent(bundle -> attempt(name, () -> bundle.uninstall()));
        folder.wish(name, Wish.REMOVED);
        tidy(name);
    }

    Done upload(InputStream jar, byte[] sha256) {
        Path file = folder.receive(jar, sha256, LARGEST_JAR);
        try {
            return upload(file);
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} could not be deleted", file, e);
            }
        }
    }

    private Done upload(Path file) {
        PluginFacts facts = facts(file);
        Optional<Bundle> present = plugins.bundle(facts.name());
        present.ifPresent(bundle -> {
            if (Versions.of(facts.version()).compareTo(bundle.getVersion()) <= 0) {
                throw new PlatenException(
                        Errors.STATE,
                        facts.name() + " " + bundle.getVersion() + " is installed, and " + facts.version()
                                + " is not newer");
            }
        });
        boolean managed = offers.installed(facts.name()).isPresent();
        fit.require(List.of(file.toUri()));
        URI repository = kept(file, facts);
        try {
            offers.add(repository);
            Offer offer = offers.offers().stream()
                    .filter(one -> repository.toString().equals(one.feature().getRepositoryUrl()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The feature of " + repository + " is not there"));
            bring(offer);
        } catch (Exception e) {
            offers.remove(repository);
            folder.forget(repository);
            throw e instanceof PlatenException known ? known : refused(facts.name(), e);
        }
        if (!managed) {
            present.ifPresent(bundle -> attempt(facts.name(), () -> bundle.uninstall()));
        }
        folder.wish(facts.name(), null);
        tidy(facts.name());
        return new Done(facts.name(), facts.version(), present.isEmpty());
    }

    private PluginFacts facts(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            PluginFacts facts = FactsReader.of(in)
                    .orElseThrow(() -> new PlatenException(
                            Errors.CONTENT,
                            "This is no plugin: the manifest must name a bundle that imports a package of the SPI"));
            if (!SAFE.matcher(facts.name()).matches()
                    || !SAFE.matcher(facts.version()).matches()) {
                throw new PlatenException(Errors.CONTENT, "The bundle's symbolic name or version cannot be used");
            }
            if (offers.isPlatform(facts.name())) {
                throw new PlatenException(Errors.STATE, facts.name() + " is Platen itself and no plugin");
            }
            return facts;
        } catch (IOException e) {
            throw new PlatenException(Errors.CONTENT, "The jar cannot be read", e);
        }
    }

    private URI kept(Path file, PluginFacts facts) {
        try {
            return folder.keep(file, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was uploaded is there again after Karaf's cache was thrown away, and what was removed is not. */
    synchronized void restore() {
        for (URI repository : folder.repositories()) {
            if (!offers.knows(repository)) {
                restore(repository);
            }
        }
        folder.wishes().forEach((name, wish) -> {
            Optional<Bundle> bundle = plugins.bundle(name);
            if (wish == Wish.REMOVED && bundle.isPresent()) {
                LOG.info("Plugin {} is taken away, as an admin wants", name);
                uninstall(name);
            } else if (wish == Wish.STOPPED && bundle.filter(Trouble::wanted).isPresent()) {
                LOG.info("Plugin {} is stopped, as an admin wants", name);
                stop(name);
            }
        });
    }

    private void restore(URI repository) {
        try {
            offers.add(repository);
            for (Offer offer : offers.offers()) {
                if (repository.toString().equals(offer.feature().getRepositoryUrl())) {
                    bring(offer);
                    LOG.info("Plugin {} {} is there again", offer.facts().name(), offer.version());
                }
            }
        } catch (Exception e) {
            LOG.warn("The uploaded plugin of {} could not be installed again", repository, e);
        }
    }

    /** Uploads that are not installed any more are of no use. */
    private void tidy(String name) {
        List<String> ours = folder.repositories().stream().map(URI::toString).toList();
        for (Offer offer : offers.offers()) {
            String repository = offer.feature().getRepositoryUrl();
            if (offer.facts().name().equals(name) && ours.contains(repository) && !offers.installed(offer)) {
                offers.remove(URI.create(repository));
                folder.forget(URI.create(repository));
            }
        }
    }

    private void bring(Offer offer) {
        try {
            offers.install(offer);
        } catch (Exception e) {
            // Installed, and did not start: the plugin's view tells why.
            if (!offers.installed(offer)) {
                throw refused(offer.facts().name(), e);
            }
            LOG.warn(
                    "Plugin {} {} is installed and did not start", offer.facts().name(), offer.version(), e);
        }
    }

    private Bundle bundle(String name) {
        return plugins.bundle(name).orElseThrow(() -> PlatenException.notFound("plugin", name));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void attempt(String name, Attempt work) {
        try {
            work.run();
        } catch (Exception e) {
            throw refused(name, e);
        }
    }

    /** Resolvers speak of everything that they tried; the innermost need is what a person can do something about. */
    private static PlatenException refused(String name, Exception fault) {
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof BundleException && fault.getCause() != null) {
            message = String.valueOf(fault.getCause().getMessage());
        }
        Matcher filter = FILTER.matcher(message);
        String need = null;
        while (filter.find()) {
            need = filter.group(1);
        }
        LOG.info("Plugin {} refused: {}", name, message);
        return new PlatenException(
                Errors.STATE,
                need == null
                        ? name + ": " + message.lines().findFirst().orElse("")
                        : name + " does not fit: it needs " + need,
                fault);
    }
}
