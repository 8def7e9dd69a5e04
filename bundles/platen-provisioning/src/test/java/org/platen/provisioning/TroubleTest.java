package org.platen.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void of_a_stack_trace_the_last_cause_is_told_without_its_class() {
        String trace = "org.osgi.service.component.ComponentException: could not be made\n"
                + "\tat org.acme.Mug.<init>(Mug.java:12)\n"
                + "Caused by: java.lang.IllegalArgumentException: shopDomain must be a host: https://x\n"
                + "\tat org.acme.Settings.check(Settings.java:3)\n";

        assertThat(Trouble.Finder.cause(trace)).isEqualTo("shopDomain must be a host: https://x");
        assertThat(Trouble.Finder.cause("java.lang.Error: out of luck")).isEqualTo("out of luck");
        assertThat(Trouble.Finder.cause("no words at all")).isEqualTo("no words at all");
        assertThat(Trouble.Finder.cause(null)).isEqualTo("the log tells why");
        assertThat(Trouble.Finder.cause("x".repeat(1000))).hasSizeLessThan(310);
    }
}
