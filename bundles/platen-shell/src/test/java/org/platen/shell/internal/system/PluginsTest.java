package org.platen.shell.internal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/** In a real framework, with bundles that are nothing but a manifest. */
class PluginsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Framework framework;
    private StartTimes times;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of("org.osgi.framework.storage", folder.toString(), "felix.log.level", "0"));
        framework.start();
        times = new StartTimes(framework.getBundleContext(), Clock.fixed(NOON, ZoneOffset.UTC));
        framework.getBundleContext().addBundleListener(times);
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void a_running_adapter_has_its_start_time_and_no_reason() throws BundleException {
        install("platen-storefront-etsy", "").start();
        times.bundleChanged(started());

        Plugin plugin = only();

        assertThat(plugin.name()).isEqualTo("platen-storefront-etsy");
        assertThat(plugin.version()).isEqualTo("1.2.0");
        assertThat(plugin.state()).isEqualTo("active");
        assertThat(plugin.startedAt()).isEqualTo(NOON);
        assertThat(plugin.reason()).isNull();
    }

    @Test
    void a_plugin_of_another_core_names_the_package_that_is_missing() throws BundleException {
        install("platen-decoration-mug", "org.platen.spi.decoration;version=\"[9,10)\"");

        assertThat(only().state()).isEqualTo("installed");
        assertThat(only().reason())
                .startsWith("nothing here offers the package ")
                .contains("org.platen.spi.decoration")
                .contains("9");
    }

    @Test
    void a_stopped_plugin_says_so_and_other_bundles_are_none() throws BundleException {
        Bundle mug = install("platen-decoration-mug", "");
        install("platen-core", "").start();
        mug.start();
        mug.stop();

        assertThat(only().state()).isEqualTo("resolved");
        assertThat(only().reason()).isEqualTo("it was stopped, or failed to start; see the log");
    }

    @Test
    void a_decoration_type_without_a_service_runs_and_offers_nothing() throws BundleException {
        install("platen-decoration-mug", "").start();

        assertThat(only().reason()).isEqualTo("it offers no decoration type; see decoration-list");
    }

    private org.osgi.framework.BundleEvent started() {
        return new org.osgi.framework.BundleEvent(
                org.osgi.framework.BundleEvent.STARTED,
                framework.getBundleContext().getBundles()[1]);
    }

    private Plugin only() {
        assertThat(new Plugins(framework.getBundleContext(), times).list()).hasSize(1);
        return new Plugins(framework.getBundleContext(), times).list().get(0);
    }

    private Bundle install(String name, String imports) throws BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", "1.2.0");
        if (!imports.isEmpty()) {
            main.putValue("Import-Package", imports);
        }
        return framework.getBundleContext().installBundle(name, jar(manifest));
    }

    private static InputStream jar(Manifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JarOutputStream(bytes, manifest).close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
