package org.platen.provisioning;

import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_bundle_imports_only_what_it_may() {
        ArchitectureRules.check("org.platen.provisioning");
    }
}
