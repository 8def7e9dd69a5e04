package org.platen.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** In a real framework, with bundles that are nothing but a manifest. */
class FitTest {
    @TempDir
    Path folder;

    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage", folder.resolve("cache").toString(), "felix.log.level", "0"));
        framework.start();
        Path spi = Jars.file(
                folder,
                "spi.jar",
                Jars.bundle("spi", "1.3.0", Map.of("Export-Package", "org.platen.spi.mug;version=1.3"), Map.of()));
        framework.getBundleContext().installBundle(spi.toUri().toString());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private URI plugin(String name, String imports) {
        return Jars.file(folder, name + ".jar", Jars.bundle(name, "1.0.0", Map.of("Import-Package", imports), Map.of()))
                .toUri();
    }

    private void require(URI... bundles) {
        new Fit(framework.getBundleContext()).require(List.of(bundles));
    }

    @Test
    void what_fits_leaves_nothing_behind() {
        require(plugin("mug", "org.platen.spi.mug;version=\"[1.0,2)\",org.absent;resolution:=optional"));

        assertThat(framework.getBundleContext().getBundles()).hasSize(2);
    }

    @Test
    void what_is_too_new_names_the_package_the_range_and_what_is_here() {
        assertThatThrownBy(() -> require(plugin("mug", "org.platen.spi.mug;version=\"[9.0,10)\"")))
                .isInstanceOf(PlatenException.class)
                .hasMessageContaining("mug 1.0.0")
                .hasMessageContaining("org.platen.spi.mug in [9.0.0,10.0.0), and here it is 1.3.0")
                .extracting(fault -> ((PlatenException) fault).code())
                .isEqualTo(Errors.STATE);
        assertThat(framework.getBundleContext().getBundles()).hasSize(2);
    }

    @Test
    void bundles_of_one_feature_help_each_other() {
        URI library = Jars.file(
                        folder,
                        "library.jar",
                        Jars.bundle("library", "1.0.0", Map.of("Export-Package", "com.acme"), Map.of()))
                .toUri();

        require(plugin("mug", "org.platen.spi.mug,com.acme"), library);

        assertThatThrownBy(() -> require(plugin("cup", "com.acme")))
                .hasMessageContaining("com.acme, which nothing here has");
    }
}
