package org.platen.rest.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.platen.api.access.Call;

/** What the fakes were asked, and the failure that they answer with where a test wants one. */
final class Recorder {
    record Asked(String useCase, Call call, List<Object> arguments) {}

    private final List<Asked> asked = new ArrayList<>();
    private RuntimeException failure;

    synchronized void note(String useCase, Call call, Object... arguments) {
        asked.add(new Asked(useCase, call, Arrays.asList(arguments)));
        if (failure != null) {
            throw failure;
        }
    }

    synchronized void failWith(RuntimeException next) {
        failure = next;
    }

    synchronized Asked last() {
        return asked.get(asked.size() - 1);
    }

    synchronized List<Asked> all() {
        return List.copyOf(asked);
    }

    synchronized void clear() {
        asked.clear();
        failure = null;
    }
}
