package org.platen.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.SessionStore;
import org.platen.api.access.UserService;
import org.platen.api.access.UserStore;

/** Keeps sessions and failed logins in memory, with the users of an access store. */
final class InMemorySessions implements SessionStore, UserStore {
    private record Kept(String user, Instant createdAt, Instant seenAt, Instant expiresAt) {}

    final Map<String, Kept> sessions = new HashMap<>();
    final Map<String, Tries> tries = new HashMap<>();
    final List<String> marks = new ArrayList<>();
    private final InMemoryAccessStore users;

    InMemorySessions(InMemoryAccessStore users) {
        this.users = users;
    }

    @Override
    public void open(String hash, String user, Instant now, Instant expiresAt) {
        sessions.put(hash, new Kept(user, now, now, expiresAt));
    }

    @Override
    public Optional<Session> find(String hash) {
        return Optional.ofNullable(sessions.get(hash))
                .map(kept -> new Session(
                        users.user(kept.user()).orElseThrow(),
                        null,
                        null,
                        kept.createdAt(),
                        kept.seenAt(),
                        kept.expiresAt()));
    }

    @Override
    public void touch(String hash, Instant now) {
        sessions.computeIfPresent(hash, (key, kept) -> new Kept(kept.user(), kept.createdAt(), now, kept.expiresAt()));
    }

    @Override
    public void end(String hash) {
        sessions.remove(hash);
    }

    @Override
    public void endOthers(String user, @Nullable String hash) {
        sessions.entrySet()
                .removeIf(entry ->
                        entry.getValue().user().equals(user) && !entry.getKey().equals(hash));
    }

    @Override
    public void purge(Instant idleSince, Instant now) {
        sessions.values().removeIf(kept -> kept.seenAt().isBefore(idleSince) || !now.isBefore(kept.expiresAt()));
    }

    @Override
    public Duration begin(List<String> keys, Instant now, Instant forgotten, Function<Tries, Duration> wait) {
        tries.values().removeIf(one -> one.last().isBefore(forgotten));
        Duration longest = keys.stream()
                .filter(tries::containsKey)
                .map(key -> wait.apply(tries.get(key)))
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
        if (longest.isZero()) {
            keys.forEach(key -> tries.merge(key, new Tries(1, now), (a, b) -> new Tries(a.count() + 1, now)));
        }
        return longest;
    }

    @Override
    public void succeeded(String forget, String less) {
        tries.remove(forget);
        tries.computeIfPresent(less, (key, one) -> new Tries(one.count() - 1, one.last()));
    }

    @Override
    public void password(
            String name, String passwordHash, boolean mustChange, @Nullable String keptSession, Note note) {
        users.changePassword(name, passwordHash);
        endOthers(name, keptSession);
        marks.add(note.action() + " " + name + " by " + note.actor());
    }

    @Override
    public List<Row> users(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Row> user(String name, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean create(Call call, String name, Fields fields, String passwordHash, Note note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(String name, Fields fields, OptionalLong version, List<Note> notes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settings(String name, @Nullable String displayName, @Nullable String language, Note note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UserService.UserMark> history(String name, int most) {
        throw new UnsupportedOperationException();
    }
}
