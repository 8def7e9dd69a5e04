package org.platen.integration;

import java.lang.annotation.Annotation;

/** Timers that run once at the start and then not within a test, unless it wants them to. */
record TestConfig(long inboxMillis, long outboxMillis, long artworkMillis) implements IntegrationConfig {
    static final long NEVER = 3_600_000;

    static TestConfig withoutTimers() {
        return new TestConfig(NEVER, NEVER, NEVER);
    }

    @Override
    public int inboxWorkers() {
        return 4;
    }

    @Override
    public int inboxBatch() {
        return 20;
    }

    @Override
    public int outboxWorkers() {
        return 2;
    }

    @Override
    public long pollSeconds() {
        return 300;
    }

    @Override
    public int artworkWorkers() {
        return 3;
    }

    @Override
    public long trackMinutes() {
        return 240;
    }

    @Override
    public long trackDays() {
        return 60;
    }

    @Override
    public long printDays() {
        return 30;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return IntegrationConfig.class;
    }
}
