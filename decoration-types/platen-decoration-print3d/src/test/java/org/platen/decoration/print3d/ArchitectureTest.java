package org.platen.decoration.print3d;

import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
    @Test
    void plugin_knows_the_contracts_alone() {
        ArchitectureRules.checkPlugin("org.platen.decoration.print3d", "org.platen.decoration.kit..");
    }
}
