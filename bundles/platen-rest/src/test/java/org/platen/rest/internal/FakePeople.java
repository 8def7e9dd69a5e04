package org.platen.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.access.SessionService;
import org.platen.api.access.UserService;
import org.platen.api.error.PlatenException;
import org.platen.api.view.SavedView;
import org.platen.api.view.ViewService;

/** Anna has a session as long as {@code signedIn}. */
final class FakePeople implements SessionService, UserService, ViewService {
    static final String SECRET = "secret-of-anna";

    private final Recorder recorder;
    volatile boolean signedIn = true;

    FakePeople(Recorder recorder) {
        this.recorder = recorder;
    }

    private static SessionView session() {
        return new SessionView(
                "anna", "Anna", "de", Set.of(Role.OPERATOR), Set.of("NYC"), false, Samples.NOW, 60, Samples.NOW);
    }

    @Override
    public Optional<NewSession> open(String user, String password, String remoteAddress, @Nullable String former) {
        recorder.note("login", null, user, former);
        return password.equals("pässword:1") ? Optional.of(new NewSession(session(), SECRET)) : Optional.empty();
    }

    @Override
    public Optional<SessionView> session(String secret) {
        return Optional.of(secret).filter(SECRET::equals).map(known -> session());
    }

    @Override
    public Optional<Call> caller(String secret, boolean used) {
        return signedIn && secret.equals(SECRET)
                ? Optional.of(new Call("user:anna", Set.of(Role.OPERATOR), null, null, Set.of(4L)))
                : Optional.empty();
    }

    @Override
    public void changePassword(String secret, Call call, String oldPassword, String newPassword) {
        recorder.note("changePassword", call, secret, oldPassword, newPassword);
    }

    @Override
    public void close(String secret) {
        recorder.note("logout", null, secret);
    }

    private static UserView anna() {
        return new UserView(
                "anna", "Anna", Set.of(Role.OPERATOR), Set.of("NYC"), "de", true, false, Samples.NOW, null, 1, 2, 3);
    }

    @Override
    public List<UserView> users(Call call) {
        return List.of(anna());
    }

    @Override
    public UserView user(Call call, String name) {
        if (!name.equals("anna")) {
            throw PlatenException.notFound("user", name);
        }
        return anna();
    }

    @Override
    public NewPassword create(Call call, String name, UserDraft draft) {
        recorder.note("createUser", call, name, draft);
        return new NewPassword(anna(), "abcd-efgh");
    }

    @Override
    public UserView change(Call call, String name, UserDraft draft, OptionalLong version) {
        recorder.note("changeUser", call, name, draft, version);
        return anna();
    }

    @Override
    public NewPassword resetPassword(Call call, String name) {
        recorder.note("resetPassword", call, name);
        return new NewPassword(anna(), "abcd-efgh");
    }

    @Override
    public List<UserMark> history(Call call, String name) {
        return List.of(new UserMark(4, Samples.NOW, "user:admin", "CREATED", Map.of("roles", "OPERATOR")));
    }

    @Override
    public Optional<UserView> self(Call call) {
        return call.actor().equals("user:anna") ? Optional.of(anna()) : Optional.empty();
    }

    @Override
    public UserView changeSelf(Call call, @Nullable String displayName, @Nullable String language) {
        recorder.note("changeSelf", call, displayName, language);
        return anna();
    }

    private static SavedView late(String owner) {
        return new SavedView("orders", "Late", owner, true, "{\"due\":\"late\"}", Samples.NOW);
    }

    @Override
    public List<SavedView> views(Call call, String page) {
        return List.of(late(call.actor()), late("user:bert"));
    }

    @Override
    public SavedView view(Call call, String page, String name, @Nullable String owner) {
        return late(owner == null ? call.actor() : owner);
    }

    @Override
    public SavedView put(Call call, String page, String name, boolean shared, String content) {
        recorder.note("putView", call, page, name, shared, content);
        return new SavedView(page, name, call.actor(), shared, content, Samples.NOW);
    }

    @Override
    public void delete(Call call, String page, String name) {
        recorder.note("deleteView", call, page, name);
    }
}
