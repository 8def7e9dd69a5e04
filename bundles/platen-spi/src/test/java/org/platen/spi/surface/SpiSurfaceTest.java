package org.platen.spi.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.platen.api.job.Phase;
import org.platen.spi.decoration.DecorationType;

/**
 * Every public signature of the contracts stands in {@code spi-surface.txt}, so that a change of what plugins see is a
 * change of that file, to be looked at in review.
 */
class SpiSurfaceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/spi-surface.txt");

    @Test
    void contracts_look_as_they_are_written_down() throws Exception {
        List<String> surface = surface();
        if (Boolean.getBoolean("platen.surface.update")) {
            Files.write(GOLDEN, surface);
        }

        assertThat(surface)
                .as("The contracts differ from spi-surface.txt. If that is meant (mind the package's version), "
                        + "write it anew with -Dplaten.surface.update=true and commit the difference.")
                .isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void every_exported_package_has_a_version() throws Exception {
        assertThat(surface())
                .filteredOn(line -> line.startsWith("package "))
                .hasSizeGreaterThan(10)
                .noneMatch(line -> line.endsWith("without a version"));
    }

    private static List<String> surface() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Class<?> one : List.of(Phase.class, DecorationType.class)) {
            ContractClasses found = ContractClasses.besides(one);
            found.packages.forEach((name, version) -> lines.add("package " + name + " " + version));
            found.classes.stream().flatMap(Signatures::of).forEach(lines::add);
        }
        return Stream.concat(
                        lines.stream()
                                .filter(line -> line.startsWith("package "))
                                .sorted(),
                        lines.stream()
                                .filter(line -> !line.startsWith("package "))
                                .sorted())
                .toList();
    }
}
