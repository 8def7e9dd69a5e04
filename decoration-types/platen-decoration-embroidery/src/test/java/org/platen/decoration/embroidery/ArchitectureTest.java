package org.platen.decoration.embroidery;

import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
    @Test
    void plugin_knows_the_contracts_alone() {
        ArchitectureRules.checkPlugin("org.platen.decoration.embroidery", "org.platen.decoration.kit..");
    }
}
