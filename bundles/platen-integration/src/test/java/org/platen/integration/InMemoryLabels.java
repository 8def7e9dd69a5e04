package org.platen.integration;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.TrackingEvent;

/** One label to buy, with claims that end when the test says so. */
final class InMemoryLabels implements LabelQueue {
    private final Journal journal;
    private final String carrier;
    private boolean due;
    private int attempts;
    private Work work = Work.BUY;
    private boolean asked;
    private @Nullable String rate;
    private @Nullable String labelId;
    private final Deque<String> underWay = new ArrayDeque<>();

    InMemoryLabels(Journal journal, String carrier) {
        this.journal = journal;
        this.carrier = carrier;
    }

    static Parcel parcel() {
        return parcel(1);
    }

    static Parcel parcel(int number) {
        return new Parcel(
                "platen-1-" + number, new ShipmentId(1), number, "1001", "main", null, null, null, 450, 300, 200, 100);
    }

    /** It is due: wanted, or its back-off or lease is over. */
    synchronized void due() {
        due = true;
    }

    synchronized void takeBack() {
        work = Work.VOID;
        due = true;
    }

    @Override
    public synchronized List<Task> claim(int max, Duration lease, Set<String> except) {
        if (!due || except.contains(carrier)) {
            return List.of();
        }
        due = false;
        attempts++;
        return List.of(new Task(1, work, carrier, attempts, asked, rate, labelId, parcel()));
    }

    @Override
    public synchronized boolean begin(Task task, String chosen) {
        if (task.attempt() != attempts) {
            journal.add("lost");
            return false;
        }
        asked = true;
        rate = chosen;
        journal.add("begin " + chosen);
        return true;
    }

    @Override
    public synchronized void bought(Task task, BoughtLabel label) {
        labelId = label.labelId();
        work = Work.FILE;
        due = true;
        journal.add("bought " + label.trackingNumber());
    }

    @Override
    public synchronized void filed(Task task, @Nullable String sha256, @Nullable String mediaType) {
        journal.add("filed " + mediaType + " " + sha256);
    }

    @Override
    public synchronized void voided(Task task) {
        journal.add("voided " + task.labelId());
    }

    @Override
    public synchronized void retry(Task task, String problem, @Nullable Duration delay) {
        journal.add("retry " + problem + " " + delay);
    }

    @Override
    public synchronized void postpone(Task task, String problem, Duration delay) {
        attempts--;
        journal.add("postponed " + problem + " " + delay);
    }

    @Override
    public synchronized void inDoubt(Task task, String problem) {
        journal.add("in doubt " + problem);
    }

    @Override
    public synchronized void refused(Task task, String problem) {
        journal.add("refused " + problem);
    }

    /** Parcels that are to be asked about, oldest looked-at first. */
    synchronized void underWay(String... trackingNumbers) {
        underWay.addAll(List.of(trackingNumbers));
    }

    @Override
    public synchronized List<String> underWay(String by, int max, Duration period, Duration longest, Duration lease) {
        journal.add("look " + by);
        List<String> taken = new ArrayList<>();
        while (by.equals(carrier) && taken.size() < max && !underWay.isEmpty()) {
            taken.add(underWay.remove());
        }
        return taken;
    }

    @Override
    public void asked(String by, String trackingNumber) {
        journal.add("was asked " + by + " " + trackingNumber);
    }

    @Override
    public int tracked(String by, List<TrackingEvent> events) {
        events.forEach(event -> journal.add("tracked " + by + " " + event.key() + " " + event.status()));
        return new ArrayList<>(events).size();
    }

    @Override
    public int renew(Collection<Long> ids, Duration lease) {
        return ids.size();
    }
}
