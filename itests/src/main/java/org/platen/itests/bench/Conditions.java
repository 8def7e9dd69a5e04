package org.platen.itests.bench;

import java.util.Map;

/** What the figures were taken under; printed with them. */
final class Conditions {
    static final String BUFFER_POOL = "1G";

    /** The same for Platen and for bare Karaf. */
    static final Map<String, String> JVM = Map.of("EXTRA_JAVA_OPTS", "", "JAVA_MAX_MEM", "768M");

    /** Telling the storefront is another work than taking an order in: it is due, and waits in the outbox. */
    static final Map<String, String> INTEGRATION = Map.of("outboxMillis", "86400000", "pollSeconds", "86400");

    /** The intake check runs when a case asks for it. */
    static final Map<String, String> FLOOR = Map.of("checkSeconds", "86400");

    private Conditions() {}
}
