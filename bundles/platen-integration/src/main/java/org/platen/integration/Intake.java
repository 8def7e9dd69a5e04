package org.platen.integration;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeService;

/** Hands orders to the core, never more at once than the database is to bear, whatever the number of storefronts. */
final class Intake {
    private final IntakeService service;
    private final Wakes wakes;
    private final Semaphore room;

    Intake(IntakeService service, Wakes wakes, int atOnce) {
        this.service = service;
        this.wakes = wakes;
        this.room = new Semaphore(atOnce);
    }

    /** Takes the order in as a webhook says it is, or polling when there is no delivery. */
    IntakeResult receive(String kind, String storefront, IncomingOrder order, @Nullable Long delivery) {
        return taken(order, () -> service.receive(caller(storefront), kind, storefront, order, delivery));
    }

    /** Takes the order in as it was just read from the storefront. */
    void reread(String kind, String storefront, IncomingOrder order, long delivery) {
        taken(order, () -> service.reread(caller(storefront), kind, storefront, order, delivery));
    }

    void removed(String kind, String storefront, String externalId, long delivery) {
        inRoom(() -> service.removed(caller(storefront), kind, storefront, externalId, delivery));
    }

    private IntakeResult taken(IncomingOrder order, Supplier<IntakeResult> work) {
        IntakeResult result = inRoom(work);
        if (order.lines().stream().anyMatch(line -> !line.artwork().isEmpty())) {
            wakes.wake(Wakes.Work.ARTWORK);
        }
        return result;
    }

    private IntakeResult inRoom(Supplier<IntakeResult> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private static Call caller(String storefront) {
        return Call.system("storefront:" + storefront);
    }
}
