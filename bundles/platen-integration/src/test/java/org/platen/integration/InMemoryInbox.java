package org.platen.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.platen.api.delivery.Inbox;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** The inbox without a database: leases never end, and failed deliveries are due again when the test says so. */
final class InMemoryInbox implements Inbox {
    private static final int MAX_ATTEMPTS = 3;

    private final Journal journal;
    private final Map<Long, InboxDelivery> due = new TreeMap<>();
    private final Map<Long, InboxDelivery> leased = new TreeMap<>();
    private final Map<Long, InboxDelivery> failed = new TreeMap<>();
    private final Map<Long, InboxDelivery> waiting = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();
    private long last;
    private boolean away;

    InMemoryInbox(Journal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized boolean store(
            String kind, String storefront, String topic, String key, Map<String, List<String>> headers, byte[] body) {
        return keep(due, kind, storefront, topic, key, headers, body).isPresent();
    }

    @Override
    public synchronized OptionalLong storeClaimed(
            String kind,
            String storefront,
            String topic,
            String key,
            Map<String, List<String>> headers,
            byte[] body,
            Duration lease) {
        return keep(leased, kind, storefront, topic, key, headers, body);
    }

    private OptionalLong keep(
            Map<Long, InboxDelivery> where,
            String kind,
            String storefront,
            String topic,
            String key,
            Map<String, List<String>> headers,
            byte[] body) {
        check();
        if (key != null && !keys.add(storefront + " " + key)) {
            return OptionalLong.empty();
        }
        last++;
        where.put(last, new InboxDelivery(last, kind, storefront, topic, headers, body, 1));
        journal.add((where == due ? "stored " : "stored claimed ") + last);
        return OptionalLong.of(last);
    }

    @Override
    public synchronized List<InboxDelivery> claim(int max, Duration lease) {
        journal.add("claim");
        check();
        List<InboxDelivery> claimed = due.values().stream().limit(max).toList();
        claimed.forEach(delivery -> leased.put(delivery.id(), due.remove(delivery.id())));
        return claimed;
    }

    @Override
    public synchronized void done(long delivery, String outcome) {
        check();
        if (leased.remove(delivery) != null) {
            journal.add("done " + delivery + " " + outcome);
        }
    }

    @Override
    public synchronized void failed(long delivery, String problem) {
        check();
        InboxDelivery was = leased.remove(delivery);
        if (was == null) {
            return;
        }
        if (was.attempts() >= MAX_ATTEMPTS) {
            journal.add("problem " + delivery + " " + problem);
        } else {
            failed.put(
                    delivery,
                    new InboxDelivery(
                            delivery,
                            was.kind(),
                            was.storefront(),
                            was.topic(),
                            was.headers(),
                            was.body(),
                            was.attempts() + 1));
            journal.add("failed " + delivery + " " + problem);
        }
    }

    @Override
    public synchronized void waits(long delivery, String problem) {
        check();
        InboxDelivery was = leased.remove(delivery);
        if (was != null) {
            waiting.put(delivery, was);
            journal.add("waits " + delivery + " " + problem);
        }
    }

    @Override
    public synchronized int returned(Collection<String> storefronts) {
        check();
        List<InboxDelivery> back = waiting.values().stream()
                .filter(delivery -> storefronts.contains(delivery.storefront()))
                .toList();
        back.forEach(delivery -> due.put(delivery.id(), waiting.remove(delivery.id())));
        return back.size();
    }

    @Override
    public synchronized void poison(long delivery, String problem) {
        check();
        if (leased.remove(delivery) != null) {
            journal.add("poison " + delivery + " " + problem);
        }
    }

    @Override
    public synchronized void countRejected(String storefront, String reason) {
        journal.add("rejected " + storefront + " " + reason);
    }

    /** The time has come for all that failed. */
    synchronized void failedAreDue() {
        due.putAll(failed);
        failed.clear();
    }

    /** As after the end of a lease. */
    synchronized void leasesEnd() {
        due.putAll(leased);
        leased.clear();
    }

    synchronized void goesAway(boolean gone) {
        away = gone;
    }

    synchronized List<Long> unsettled() {
        List<Long> all = new ArrayList<>(due.keySet());
        all.addAll(leased.keySet());
        all.addAll(failed.keySet());
        all.addAll(waiting.keySet());
        return all;
    }

    private void check() {
        if (away) {
            throw new PlatenException(Errors.UNAVAILABLE, "The database is away");
        }
    }
}
