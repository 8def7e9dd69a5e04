package org.platen.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.MetaTypeService;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.plugin.ConfigurationView;
import org.platen.api.plugin.ConfigurationView.Summary;

/** With the real configuration admin and metatype service in a real framework; File Install is left to the black box. */
class ConfigurationDeskTest {
    private static final Call ADMIN = new Call("user:root", Set.of(Role.ADMIN), null, null);
    private static final String FORM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0">
              <OCD id="shop" name="A shop" description="One shop">
                <AD id="domain" type="String" name="Domain"/>
                <AD id=".token" type="Password" name="Token" default=""/>
                <AD id="pageSize" type="Integer" name="Page size" min="1" max="25" default="20"/>
                <AD id="states" type="String" cardinality="2147483647" name="States" default="paid,done"/>
                <AD id="mode" type="String" name="Mode" required="false" default="a">
                  <Option label="First" value="a"/><Option label="Second" value="b"/>
                </AD>
              </OCD>
              <Designate factoryPid="org.acme.shop"><Object ocdref="shop"/></Designate>
              <Designate pid="org.acme.house"><Object ocdref="shop"/></Designate>
            </metatype:MetaData>
            """;

    @TempDir
    Path folder;

    private Framework framework;
    private Path etc;
    private ConfigurationDesk desk;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage",
                        folder.resolve("cache").toString(),
                        "felix.log.level",
                        "0",
                        "felix.cm.dir",
                        folder.resolve("cm").toString(),
                        "org.osgi.framework.system.packages.extra",
                        "org.osgi.service.cm;version=1.6,org.osgi.service.metatype;version=1.4,"
                                + "org.osgi.service.log;version=1.5"));
        framework.start();
        BundleContext context = framework.getBundleContext();
        for (Class<?> in : List.of(ConfigurationAdmin.class, MetaTypeService.class)) {
            context.installBundle(in.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString())
                    .start();
        }
        Path shop = Jars.file(
                folder,
                "shop.jar",
                Jars.bundle("platen-acme-shop", "1.0.0", Map.of(), Map.of("OSGI-INF/metatype/shop.xml", FORM)));
        context.installBundle(shop.toUri().toString()).start();
        Path stranger = Jars.file(
                folder,
                "stranger.jar",
                Jars.bundle(
                        "stranger",
                        "1.0.0",
                        Map.of(),
                        Map.of("OSGI-INF/metatype/x.xml", FORM.replace("org.acme", "org.stranger"))));
        context.installBundle(stranger.toUri().toString()).start();
        etc = Files.createDirectory(folder.resolve("etc"));
        desk = new ConfigurationDesk(
                admin(),
                new Descriptions(
                        context, new Metatypes(context.getService(context.getServiceReference(MetaTypeService.class)))),
                new Cfg(etc));
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private ConfigurationAdmin admin() {
        BundleContext context = framework.getBundleContext();
        return context.getService(context.getServiceReference(ConfigurationAdmin.class));
    }

    private static ConfigurationView.Field field(ConfigurationView view, String name) {
        return view.fields().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ConfigurationView two() {
        return desk.create(
                ADMIN,
                "org.acme.shop",
                "two",
                Map.of("domain", List.of("two.example"), ".token", List.of("hush"), "states", List.of("paid", "late")));
    }

    private static ErrorCode code(Throwable fault) {
        return ((PlatenException) fault).code();
    }

    @Test
    void only_what_is_ours_is_listed() {
        assertThat(desk.list(ADMIN)).extracting(Summary::pid).containsExactly("org.acme.house", "org.acme.shop");
        assertThatThrownBy(() -> desk.get(ADMIN, "org.stranger.shop"))
                .extracting(ConfigurationDeskTest::code)
                .isEqualTo(Errors.NOT_FOUND);
        assertThatThrownBy(() -> desk.list(new Call("user:anna", Set.of(Role.OPERATOR), null, null)))
                .extracting(ConfigurationDeskTest::code)
                .isEqualTo(Errors.FORBIDDEN);
    }

    @Test
    void a_form_tells_types_bounds_options_and_defaults() {
        ConfigurationView form = desk.get(ADMIN, "org.acme.shop");

        assertThat(form.factory()).isTrue();
        assertThat(form.title()).isEqualTo("A shop");
        assertThat(field(form, "pageSize"))
                .isEqualTo(new ConfigurationView.Field(
                        "pageSize",
                        "Page size",
                        null,
                        ConfigurationView.Type.INTEGER,
                        false,
                        false,
                        List.of(),
                        List.of("20"),
                        "1",
                        "25",
                        null,
                        false));
        assertThat(field(form, "domain").required()).isTrue();
        assertThat(field(form, ".token").type()).isEqualTo(ConfigurationView.Type.SECRET);
        assertThat(field(form, ".token").required()).isTrue();
        assertThat(field(form, "states").many()).isTrue();
        assertThat(field(form, "states").defaults()).containsExactly("paid", "done");
        assertThat(field(form, "mode").options())
                .containsExactly(
                        new ConfigurationView.Option("a", "First"), new ConfigurationView.Option("b", "Second"));
    }

    @Test
    void an_instance_is_a_configuration_and_a_file_and_its_secret_never_comes_back() throws IOException {
        ConfigurationView made = two();

        assertThat(made.pid()).isEqualTo("org.acme.shop~two");
        assertThat(field(made, ".token").value()).isNull();
        assertThat(field(made, ".token").set()).isTrue();
        assertThat(made.toString()).doesNotContain("hush");
        assertThat(field(made, "states").value()).containsExactly("paid", "late");
        assertThat(Files.readString(etc.resolve("org.acme.shop-two.cfg")))
                .contains(".token = hush\n", "domain = two.example\n", "states = paid,late\n");
        assertThat(desk.list(ADMIN).get(1).instances())
                .containsExactly(new ConfigurationView.Instance("org.acme.shop~two", "two"));
        assertThatThrownBy(this::two).extracting(ConfigurationDeskTest::code).isEqualTo(Errors.EXISTS);

        desk.delete(ADMIN, "org.acme.shop~two");

        assertThat(etc).isEmptyDirectory();
        assertThat(desk.list(ADMIN).get(1).set()).isFalse();
    }

    @Test
    void a_change_names_what_it_changes_and_knows_what_was_read() {
        ConfigurationView made = two();
        Map<String, List<String>> change = new HashMap<>();
        change.put("pageSize", List.of("5"));
        change.put("states", null);

        ConfigurationView changed = desk.change(ADMIN, "org.acme.shop~two", OptionalLong.of(made.version()), change);

        assertThat(changed.version()).isGreaterThan(made.version());
        assertThat(field(changed, "pageSize").value()).containsExactly("5");
        assertThat(field(changed, "states").set()).isFalse();
        assertThat(field(changed, "domain").value()).containsExactly("two.example");
        assertThat(field(changed, ".token").set()).isTrue();
        assertThatThrownBy(() -> desk.change(ADMIN, "org.acme.shop~two", OptionalLong.of(made.version()), Map.of()))
                .extracting(ConfigurationDeskTest::code)
                .isEqualTo(Errors.STALE);
        assertThatThrownBy(() ->
                        desk.change(ADMIN, "org.acme.shop~two", OptionalLong.empty(), Map.of("mode", List.of("c"))))
                .hasMessageContaining("must be one of a, b");
        assertThatThrownBy(() -> desk.change(ADMIN, "org.acme.shop", OptionalLong.empty(), Map.of()))
                .extracting(ConfigurationDeskTest::code)
                .isEqualTo(Errors.STATE);
    }

    @Test
    void what_came_from_a_file_made_by_hand_keeps_its_file() throws IOException {
        Path file = Files.writeString(etc.resolve("org.acme.shop-old.cfg"), "domain = old.example\n");
        Configuration byHand = admin().createFactoryConfiguration("org.acme.shop", "?");
        byHand.update(org.osgi.framework.FrameworkUtil.asDictionary(
                Map.of("domain", "old.example", Cfg.FILE, Cfg.note(file))));

        ConfigurationView changed =
                desk.change(ADMIN, "org.acme.shop~old", OptionalLong.empty(), Map.of("pageSize", List.of("7")));

        assertThat(changed.name()).isEqualTo("old");
        assertThat(byHand.getProperties().get(Cfg.FILE)).isEqualTo(Cfg.note(file));
        assertThat(byHand.getProperties().get("pageSize")).isEqualTo("7");
    }

    @Test
    void a_single_one_is_made_by_its_first_change_and_goes_back_to_its_defaults() {
        ConfigurationView empty = desk.get(ADMIN, "org.acme.house");
        assertThat(empty.version()).isZero();

        desk.change(ADMIN, "org.acme.house", OptionalLong.of(0), Map.of("pageSize", List.of("7")));

        assertThat(desk.list(ADMIN).get(0).set()).isTrue();
        assertThat(etc.resolve("org.acme.house.cfg")).exists();
        desk.delete(ADMIN, "org.acme.house");
        assertThat(field(desk.get(ADMIN, "org.acme.house"), "pageSize").set()).isFalse();
        assertThat(desk.list(ADMIN).get(0).set()).isFalse();
    }

    @Test
    void a_name_is_part_of_the_name_of_a_file() {
        assertThatThrownBy(() -> desk.create(
                        ADMIN, "org.acme.shop", "../evil", Map.of("domain", List.of("x"), ".token", List.of("y"))))
                .hasMessageContaining("/name");
        assertThatThrownBy(() -> desk.create(ADMIN, "org.acme.shop", "two", Map.of("domain", List.of("x"))))
                .hasMessageContaining("/values/.token");
    }
}
