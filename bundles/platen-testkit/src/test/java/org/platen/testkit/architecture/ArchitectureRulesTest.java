package org.platen.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.platen.core.rogue.RogueDomain;
import org.platen.core.rogue.internal.SoundComponent;
import org.platen.decoration.rogue.CuriousPlugin;
import org.platen.decoration.rogue.RoguePlugin;
import org.platen.rest.rogue.RogueResource;

/** The rules let the right through and find what is planted. */
class ArchitectureRulesTest {
    @Test
    void contracts_keep_the_rules() {
        assertThatCode(() -> {
                    ArchitectureRules.check("org.platen.api");
                    ArchitectureRules.check("org.platen.spi");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_plugin_with_a_table_is_found() {
        assertThatThrownBy(() -> ArchitectureRules.check(only(RoguePlugin.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only the persistence bundle talks to the database");
    }

    @Test
    void a_plugin_that_knows_more_than_the_contracts_is_found() {
        assertThatThrownBy(
                        () -> ArchitectureRules.checkPlugin(only(CuriousPlugin.class), "org.platen.decoration.rogue"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a plugin knows the contracts alone");
    }

    @Test
    void a_plugin_may_bring_a_library_along() {
        assertThatCode(() -> ArchitectureRules.checkPlugin(
                        only(CuriousPlugin.class), "org.platen.decoration.rogue", "com.tngtech.."))
                .doesNotThrowAnyException();
    }

    @Test
    void a_domain_that_stands_on_a_library_is_found_and_one_that_logs_is_not() {
        assertThatThrownBy(() -> ArchitectureRules.check(only(RogueDomain.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the domain is plain Java");
        assertThatCode(() -> ArchitectureRules.check(only(SoundComponent.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_door_that_goes_past_the_api_is_found() {
        assertThatThrownBy(() -> ArchitectureRules.check(only(RogueResource.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the core shows its ports and nothing else");
    }

    @Test
    void a_rule_about_nothing_is_an_error() {
        assertThatThrownBy(() -> ArchitectureRules.check("org.platen.nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no classes in org.platen.nowhere");
    }

    private static JavaClasses only(Class<?> planted) {
        return new ClassFileImporter().importClasses(planted);
    }
}
