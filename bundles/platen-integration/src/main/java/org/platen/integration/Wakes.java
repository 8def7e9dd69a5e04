package org.platen.integration;

import org.osgi.service.component.annotations.Component;
import org.platen.api.delivery.InboxDelivery;

/**
 * Signals to the routes that there is something to do. They may get lost, as while the routes start: the timers find the
 * work all the same.
 */
@Component(service = Wakes.class)
public final class Wakes {
    /** What can be woken. */
    interface Sleeper {
        void wake(Work work);

        /** Whether it would work on a delivery of this storefront at once, from memory. */
        boolean hasRoom(String storefront);

        /** Works on a delivery that was claimed for it. */
        void take(InboxDelivery delivery);
    }

    /** Kinds of work, each with a route of its own. */
    enum Work {
        INBOX,
        OUTBOX,
        POLLS,
        ARTWORK,
        CHECKS,
        RESUMED,
        REPORTS
    }

    private static final class Nobody implements Sleeper {
        @Override
        public void wake(Work work) {
            // The timers look when there is somebody.
        }

        @Override
        public boolean hasRoom(String storefront) {
            return false;
        }

        @Override
        public void take(InboxDelivery delivery) {
            // Its lease ends, and then it is due for all.
        }
    }

    private static final Sleeper NOBODY = new Nobody();

    private volatile Sleeper sleeper = NOBODY;

    synchronized void attach(Sleeper routes) {
        sleeper = routes;
    }

    synchronized void detach(Sleeper routes) {
        if (sleeper == routes) {
            sleeper = NOBODY;
        }
    }

    void wake(Work work) {
        sleeper.wake(work);
    }

    /** Whoever works now. */
    Sleeper sleeper() {
        return sleeper;
    }
}
