package org.platen.persistence;

import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
    @Test
    void persistence_sees_the_ports_and_the_api_only() {
        ArchitectureRules.check("org.platen.persistence");
    }
}
