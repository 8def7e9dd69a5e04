package org.platen.testkit.decoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What lies beside the code: for the shop that installs it and for the person who reads it. */
abstract class ContentChecks extends GuardChecks {
    private static final List<String> HEADINGS = List.of(
            "Purpose",
            "States",
            "Checks and hold reasons",
            "Stations and devices",
            "Configuration",
            "Full example",
            "Troubleshooting");

    @Test
    final void readme_has_the_headings_of_the_house() throws IOException {
        List<String> headings = Files.readAllLines(module().resolve("README.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .toList();

        assertThat(headings).containsSubsequence(HEADINGS);
    }

    @Test
    final void readme_explains_every_state() throws IOException {
        String readme = Files.readString(module().resolve("README.md"));

        assertThat(workflow().states()).allMatch(state -> readme.contains("`" + state.key() + "`"));
    }

    @Test
    final void workflow_file_lies_at_the_root_of_the_bundle() throws IOException {
        assertThat(resource(type().key() + ".workflow.yaml"))
                .isEqualTo(workflow().source());
    }

    @Test
    final void parameters_have_a_schema() throws IOException {
        assertThat(resource(type().key() + ".parameters.schema.json")).contains("\"$schema\"", "\"properties\"");
    }

    @Test
    final void every_state_has_a_label_to_translate() throws IOException {
        Properties labels = new Properties();
        try (InputStream stream = open("i18n/" + type().key() + ".properties")) {
            labels.load(stream);
        }

        assertThat(labels.getProperty("label")).isNotBlank();
        assertThat(workflow().states())
                .allSatisfy(state -> assertThat(labels.getProperty("state." + state.key()))
                        .as("label of state %s", state.key())
                        .isNotBlank());
    }

    @Test
    final void feature_is_named_like_the_plugin_and_stands_on_the_platform() throws IOException {
        String feature = Files.readString(module().resolve("src/main/feature/feature.xml"));

        assertThat(feature)
                .contains("<feature name=\"platen-decoration-" + type().key().replace('_', '-') + "\"")
                .contains("<feature dependency=\"true\">platen</feature>");
    }

    private String resource(String name) throws IOException {
        try (InputStream stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) {
        InputStream stream = type().getClass().getResourceAsStream("/" + name);
        assertThat(stream).as("resource %s", name).isNotNull();
        return stream == null ? InputStream.nullInputStream() : stream;
    }
}
