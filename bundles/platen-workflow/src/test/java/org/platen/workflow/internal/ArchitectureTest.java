package org.platen.workflow.internal;

import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
    @Test
    void imports_go_one_way() {
        ArchitectureRules.check("org.platen.workflow");
    }
}
