package org.platen.testkit.decoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.platen.api.console.Contribution;
import org.platen.spi.ui.ConsoleContribution;
import org.platen.spi.ui.ContributionException;
import org.platen.spi.ui.ContributionReader;
import org.platen.spi.workflow.Transition;
import org.platen.testkit.storefront.Json;

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

    /** The console would list it with its problem and show nothing of it. */
    @Test
    final void what_it_adds_to_the_console_is_sound() throws IOException, ContributionException {
        // A folder that is built, from TypeScript for example, is looked at as it goes into the bundle.
        Optional<Path> there = Stream.of("target/classes", "src/main/resources")
                .map(parent -> module().resolve(parent).resolve(ConsoleContribution.FOLDER))
                .filter(Files::exists)
                .findFirst();
        if (there.isEmpty()) {
            return;
        }
        Path folder = there.get();
        Set<String> files;
        try (Stream<Path> beside = Files.list(folder)) {
            files = beside.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        assertThat(files)
                .as("files of the folder %s", ConsoleContribution.FOLDER)
                .contains(ConsoleContribution.FILE)
                .allMatch(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}\\.(json|js|css|svg|png)"));

        Contribution contribution =
                ContributionReader.read(Json.parse(Files.readString(folder.resolve(ConsoleContribution.FILE))), files);

        assertThat(contribution.decorations()).contains(type().key());
        Set<String> events =
                workflow().transitions().stream().map(Transition::event).collect(Collectors.toSet());
        assertThat(contribution.actions())
                .as("actions raise events of the workflow")
                .allMatch(action -> events.contains(action.event()));
        assertThat(module().resolve("src/main/java"))
                .as("a package with @ConsoleContribution, else the bundle has no header")
                .isDirectoryRecursivelyContaining(file -> file.endsWith("package-info.java") && annotated(file));
    }

    private static boolean annotated(Path file) {
        try {
            return Files.readString(file).contains("@ConsoleContribution");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
