package org.platen.core;

import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_domain_is_plain_java_on_the_contracts() {
        ArchitectureRules.check("org.platen.core");
    }
}
