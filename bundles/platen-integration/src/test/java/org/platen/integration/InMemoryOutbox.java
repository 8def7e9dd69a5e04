package org.platen.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.Outbox;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;

/** The outbox without a database: retried updates are due again when the test says so. */
final class InMemoryOutbox implements Outbox {
    private final Journal journal;
    private final List<OutboundUpdate> due = new ArrayList<>();
    private final List<OutboundUpdate> leased = new ArrayList<>();
    private final List<OutboundUpdate> later = new ArrayList<>();
    private long last;

    InMemoryOutbox(Journal journal) {
        this.journal = journal;
    }

    synchronized long add(String storefront, CustomerStatus status) {
        last++;
        OutboundUpdate.Shipped shipped = status == CustomerStatus.SHIPPED
                ? new OutboundUpdate.Shipped(last, "DHL", "T" + last, null, List.of())
                : null;
        due.add(new OutboundUpdate(last, "fake", storefront, new OrderId(last), "X" + last, status, shipped, null, 0));
        return last;
    }

    /** An update about the steps of the work. */
    synchronized long addSteps(String storefront) {
        last++;
        due.add(new OutboundUpdate(
                        last,
                        "fake",
                        storefront,
                        new OrderId(last),
                        "X" + last,
                        CustomerStatus.IN_PRODUCTION,
                        null,
                        null,
                        0)
                .about(List.of()));
        return last;
    }

    @Override
    public synchronized List<OutboundUpdate> claim(int max, Duration lease, Set<String> except) {
        Set<OrderId> orders = new HashSet<>();
        List<OutboundUpdate> claimed = due.stream()
                .filter(update -> !except.contains(update.storefront()))
                .filter(update -> orders.add(update.order()))
                .limit(max)
                .toList();
        due.removeAll(claimed);
        leased.addAll(claimed);
        return claimed;
    }

    @Override
    public synchronized void sent(long id, String remoteId) {
        take(id);
        journal.add("sent " + id + " " + remoteId);
    }

    @Override
    public synchronized void retry(long id, String problem, Duration delay) {
        later.add(take(id));
        journal.add("retry " + id + " " + problem + " " + delay);
    }

    @Override
    public synchronized void postpone(long id, String problem, Duration delay) {
        later.add(take(id));
        journal.add("postponed " + id + " " + problem + " " + delay);
    }

    @Override
    public synchronized void untold(long id, String what) {
        take(id);
        journal.add("untold " + id + " " + what);
    }

    /** Something that the shop did. */
    synchronized long addNotice(String storefront, OutboundUpdate.Deed deed, String text) {
        last++;
        due.add(new OutboundUpdate(
                        last, "fake", storefront, new OrderId(last), "X" + last, CustomerStatus.PAID, null, null, 0)
                .saying(new OutboundUpdate.Notice(deed, text)));
        return last;
    }

    @Override
    public synchronized void dead(long id, String problem) {
        take(id);
        journal.add("dead " + id + " " + problem);
    }

    /** The time has come for all that are to be tried again. */
    synchronized void retriesAreDue() {
        due.addAll(later);
        later.clear();
    }

    synchronized int waiting() {
        return due.size();
    }

    private OutboundUpdate take(long id) {
        OutboundUpdate update =
                leased.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        leased.remove(update);
        return update;
    }

    @Override
    public int renew(Collection<Long> ids, Duration lease) {
        return ids.size();
    }
}
