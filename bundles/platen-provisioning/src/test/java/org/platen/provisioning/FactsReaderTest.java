package org.platen.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.api.plugin.PluginView.Kind;

class FactsReaderTest {
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="x">
              <property name="minimumPpi" type="Integer" value="150"/>
              <property name="platen.decoration" type="String" value="mug"/>
            </scr:component>
            """;

    private static Optional<PluginFacts> facts(Map<String, String> headers, Map<String, String> files)
            throws IOException {
        return FactsReader.of(new ByteArrayInputStream(Jars.bundle("acme-mug", "1.2.0", headers, files)));
    }

    @Test
    void a_decoration_type_is_known_by_what_it_imports_and_its_keys_by_its_components() throws IOException {
        PluginFacts facts = facts(
                        Map.of(
                                "Import-Package",
                                "org.platen.api.order;version=\"[1.0,2)\",org.platen.spi.decoration;version=\"[1.0,2)\"",
                                "Service-Component",
                                "OSGI-INF/mug.xml",
                                "Bundle-Name",
                                "Acme :: Mugs"),
                        Map.of("OSGI-INF/mug.xml", COMPONENT, "OSGI-INF/other.xml", COMPONENT))
                .orElseThrow();

        assertThat(facts.name()).isEqualTo("acme-mug");
        assertThat(facts.version()).isEqualTo("1.2.0");
        assertThat(facts.title()).isEqualTo("Mugs");
        assertThat(facts.kind()).isEqualTo(Kind.DECORATION);
        assertThat(facts.decorations()).containsExactly("mug");
    }

    @Test
    void adapters_and_carriers_are_told_apart_and_others_are_others() throws IOException {
        assertThat(facts(Map.of("Import-Package", "org.platen.spi.storefront"), Map.of())
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.STOREFRONT);
        assertThat(facts(Map.of("Import-Package", "org.platen.spi.carrier"), Map.of())
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.CARRIER);
        assertThat(facts(Map.of("Import-Package", "org.platen.spi.workflow"), Map.of())
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void what_imports_nothing_of_the_spi_is_no_plugin() throws IOException {
        assertThat(facts(Map.of("Import-Package", "org.platen.api.order,org.osgi.framework"), Map.of()))
                .isEmpty();
        assertThat(facts(Map.of(), Map.of())).isEmpty();
        assertThat(FactsReader.of(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isEmpty();
    }
}
