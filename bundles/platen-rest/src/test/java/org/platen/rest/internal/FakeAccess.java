package org.platen.rest.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.api.access.AccessService;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.model.CustomerId;

/** Tokens are named after their role; the user {@code admin} still has the one-time password. */
record FakeAccess(Recorder recorder) implements AccessService {
    static final Map<String, Call> TOKENS = Map.of(
            "admin", new Call("token:admin", Set.of(Role.ADMIN), null, null),
            "operator", new Call("token:operator", Set.of(Role.OPERATOR), null, null),
            "integrator", new Call("token:integrator", Set.of(Role.INTEGRATOR), null, null),
            "customer", new Call("token:customer", Set.of(Role.CUSTOMER), new CustomerId(9), null));

    @Override
    public Optional<Call> byToken(String secret) {
        return Optional.ofNullable(TOKENS.get(secret));
    }

    @Override
    public Optional<Call> byPassword(String user, String password, String remoteAddress) {
        recorder.note("login", null, user, password, remoteAddress);
        return password.equals("pässword:1")
                ? Optional.of(new Call("user:" + user, EnumSet.of(Role.ADMIN), null, null))
                : Optional.empty();
    }

    @Override
    public Optional<Call> again(Call call) {
        return Optional.of(call);
    }

    @Override
    public boolean setupPending(Call call) {
        return call.actor().equals("user:admin");
    }

    @Override
    public void changePassword(Call call, String oldPassword, String newPassword) {
        recorder.note("changePassword", call, oldPassword, newPassword);
    }

    @Override
    public NewToken createToken(Call call, TokenDraft draft) {
        recorder.note("createToken", call, draft);
        return new NewToken(token(), "plt_secret");
    }

    private static TokenView token() {
        Instant now = Samples.NOW;
        return new TokenView(2, "scanner", "plt_secret", Set.of(Role.OPERATOR), null, now, null, null, false);
    }

    @Override
    public List<TokenView> tokens(Call call) {
        return List.of(token());
    }

    @Override
    public void revokeToken(Call call, long id) {
        recorder.note("revokeToken", call, id);
    }
}
