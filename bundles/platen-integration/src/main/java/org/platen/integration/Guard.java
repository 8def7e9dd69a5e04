package org.platen.integration;

import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.spi.carrier.CarrierException;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;

/** Runs what may fail in any way, above all plugins, and puts failures into words. */
final class Guard {
    private static final int MAX_TEXT = 500;

    private Guard() {}

    /** Something that an adapter takes part in. */
    @FunctionalInterface
    interface Step {
        void run() throws StorefrontException, CarrierException, UnreadableException;
    }

    /** What a step came to. */
    @FunctionalInterface
    interface OnFailure {
        void failed(Throwable failure);
    }

    /** Failures of a plugin's code go to {@code onFailure}; what concerns the whole machine, such as no memory, passes. */
    static void run(Step step, OnFailure onFailure) {
        try {
            step.run();
        } catch (StorefrontException
                | CarrierException
                | UnreadableException
                | RuntimeException
                | LinkageError
                | StackOverflowError
                | AssertionError e) {
            onFailure.failed(e);
        }
    }

    /** Text for the problem page: what is made to be shown, and of the rest only its kind. */
    static String text(Throwable failure) {
        boolean shown = failure instanceof StorefrontException
                || failure instanceof CarrierException
                || failure instanceof UnreadableException
                || failure instanceof PlatenException;
        String message = failure.getMessage();
        return shown && message != null
                ? cut(message, MAX_TEXT)
                : "Unexpected failure, see the log: " + failure.getClass().getSimpleName();
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Whether it is about the database or the like being away, which is said once for all. */
    static boolean isOutage(Throwable failure) {
        return failure instanceof PlatenException platen && platen.code().category() == ErrorCategory.UNAVAILABLE;
    }
}
