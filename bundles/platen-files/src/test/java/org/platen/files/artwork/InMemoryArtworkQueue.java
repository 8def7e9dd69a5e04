package org.platen.files.artwork;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.platen.api.file.ArtworkQueue;
import org.platen.api.file.StoredFile;
import org.platen.api.model.ItemId;

/** Tasks in memory; what became of them is a line of text each. */
final class InMemoryArtworkQueue implements ArtworkQueue {
    private final Deque<Task> due = new ArrayDeque<>();
    private final List<String> outcomes = new ArrayList<>();

    void add(String url, int attempts) {
        due.add(new Task(due.size() + 1L, new ItemId(7), "shop", "front", url, attempts));
    }

    List<String> outcomes() {
        return outcomes;
    }

    @Override
    public List<Task> claim(int max, Duration lease) {
        List<Task> claimed = new ArrayList<>();
        while (claimed.size() < max && !due.isEmpty()) {
            claimed.add(due.poll());
        }
        return claimed;
    }

    @Override
    public int renew(Collection<Long> tasks, Duration lease) {
        outcomes.add("renewed " + tasks + " for " + lease);
        return tasks.size();
    }

    @Override
    public void fetched(long task, StoredFile file, String name) {
        outcomes.add("fetched " + name + " " + file.mediaType() + " " + file.size());
    }

    @Override
    public void retry(long task, String problem) {
        outcomes.add("retry: " + problem);
    }

    @Override
    public void refused(long task, String code, String problem) {
        outcomes.add("refused " + code);
    }
}
