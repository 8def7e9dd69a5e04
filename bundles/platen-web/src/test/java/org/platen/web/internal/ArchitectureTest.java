package org.platen.web.internal;

import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
    @Test
    void dependencies_go_one_way() {
        ArchitectureRules.check("org.platen.web");
    }
}
