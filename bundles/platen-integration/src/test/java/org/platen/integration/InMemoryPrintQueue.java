package org.platen.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.platen.api.delivery.PrintQueue;
import org.platen.api.document.LabelPrinter;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/** The print queue without a database: what is retried is due again at once, and a dead letter after three tries. */
final class InMemoryPrintQueue implements PrintQueue {
    private static final int MOST = 3;

    private final Journal journal;
    private final List<Task> due = new ArrayList<>();
    private final List<Task> leased = new ArrayList<>();

    InMemoryPrintQueue(Journal journal) {
        this.journal = journal;
    }

    synchronized void add(long id, String station, LabelPrinter printer) {
        due.add(new Task(id, station, printer, null, new JobId(id), null, null, 0));
    }

    synchronized void addParcel(long id, String station, LabelPrinter printer) {
        due.add(new Task(id, station, printer, null, null, new ShipmentId(id), 2, 0));
    }

    @Override
    public synchronized List<Task> claim(int max, Duration lease, Set<String> except) {
        Set<String> stations = new HashSet<>(except);
        leased.forEach(task -> stations.add(task.station()));
        List<Task> claimed = new ArrayList<>();
        for (Task task : List.copyOf(due)) {
            if (stations.add(task.station())) {
                due.remove(task);
                claimed.add(new Task(
                        task.id(),
                        task.station(),
                        task.printer(),
                        task.batch(),
                        task.job(),
                        task.shipment(),
                        task.packageNumber(),
                        task.attempts() + 1));
            }
        }
        leased.addAll(claimed);
        return claimed;
    }

    @Override
    public synchronized void sent(long id) {
        take(id);
        journal.add("sent " + id);
    }

    @Override
    public synchronized void retry(long id, String problem) {
        Task task = take(id);
        if (task.attempts() >= MOST) {
            journal.add("problem " + id);
        } else {
            due.add(0, task);
            journal.add("retry " + id);
        }
        journal.add(problem);
    }

    @Override
    public synchronized void dead(long id, String problem) {
        take(id);
        journal.add("dead " + id + " " + problem);
    }

    /** A full portion, then what is left. */
    @Override
    public synchronized int purge(Duration older, int max) {
        journal.add("purge " + older.toDays());
        return journal.lines("purge").size() == 1 ? max : 0;
    }

    private Task take(long id) {
        Task task = leased.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        leased.remove(task);
        return task;
    }

    @Override
    public int renew(Collection<Long> ids, Duration lease) {
        return ids.size();
    }
}
