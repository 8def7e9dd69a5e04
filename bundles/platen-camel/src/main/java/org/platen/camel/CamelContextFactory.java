package org.platen.camel;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.ExplicitCamelContextNameStrategy;

/** Makes Camel contexts that find Camel's own parts inside this bundle, whatever thread and bundle asks. */
public final class CamelContextFactory {
    /** What is under way may finish for so long when the system stops; the outbox brings the rest back. */
    private static final long DRAIN_SECONDS = 20;

    private CamelContextFactory() {}

    /** A context that is not started, for who wants to set it up further. */
    public static CamelContext create(String name) {
        return withCamelLoader(() -> {
            DefaultCamelContext context = new DefaultCamelContext(false);
            context.setNameStrategy(new ExplicitCamelContextNameStrategy(name));
            context.setApplicationContextClassLoader(CamelContextFactory.class.getClassLoader());
            context.disableJMX();
            context.setStartupSummaryLevel(StartupSummaryLevel.Off);
            context.build();
            context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
            context.getShutdownStrategy().setTimeout(DRAIN_SECONDS);
            return context;
        });
    }

    /**
     * A context with these routes, started. The caller closes it.
     *
     * @throws Exception when a route is wrong, as Camel says it
     */
    public static CamelContext start(String name, RoutesBuilder... routes) throws Exception {
        CamelContext context = create(name);
        try {
            withCamelLoader(() -> {
                for (RoutesBuilder one : routes) {
                    context.addRoutes(one);
                }
                context.start();
                return context;
            });
            return context;
        } catch (Exception e) {
            context.close();
            throw e;
        }
    }

    private static <T, E extends Exception> T withCamelLoader(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CamelContextFactory.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @FunctionalInterface
    private interface Work<T, E extends Exception> {
        T run() throws E;
    }
}
