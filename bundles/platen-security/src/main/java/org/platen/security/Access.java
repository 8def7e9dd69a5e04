package org.platen.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.access.AccessService;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.access.SessionService;
import org.platen.api.access.SessionStore;
import org.platen.api.access.UserService;
import org.platen.api.access.UserStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together and keeps the one thread that works beside the requests. */
@Component(
        service = {AccessService.class, SessionService.class, UserService.class},
        immediate = true,
        configurationPid = "org.platen.security")
@Designate(ocd = SecurityConfig.class)
public final class Access implements AccessService, SessionService, UserService {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);
    private static final int MAX_CACHE_MILLIS = 1000;
    private static final int RETRY_SECONDS = 5;

    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(1, Access::thread);
    private final Logins logins;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Users users;

    @Activate
    public Access(
            @Reference AccessStore store,
            @Reference SessionStore sessionStore,
            @Reference UserStore userStore,
            SecurityConfig config) {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        PasswordHasher hasher =
                new PasswordHasher(Math.max(PasswordHasher.MIN_ROUNDS, config.password_rounds()), random);
        LoginThrottle throttle = new LoginThrottle(
                sessionStore, config.login_failures(), Duration.ofSeconds(config.login_max_wait()), clock);
        logins = new Logins(store, userStore, hasher, throttle, clock);
        sessions = new Sessions(
                sessionStore,
                store,
                logins,
                random,
                clock,
                new Sessions.Limits(
                        Duration.ofMinutes(config.session_idle()), Duration.ofHours(config.session_life())));
        int cacheMillis = Math.max(0, Math.min(MAX_CACHE_MILLIS, config.token_cache()));
        TokenCache cache = new TokenCache(Duration.ofMillis(cacheMillis), System::nanoTime);
        users = new Users(userStore, store, hasher, cache, random, clock);
        tokens = new Tokens(store, cache, new TokenUses(store, background, clock), random, clock);
        background.setKeepAliveTime(1, TimeUnit.MINUTES);
        background.allowCoreThreadTimeOut(true);
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        background.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        FirstPasswordNotice notice =
                new FirstPasswordNotice(System.getenv(FirstPasswordNotice.FILE_VARIABLE), System.out);
        FirstUser firstUser = new FirstUser(store, hasher, random, notice);
        ensure(firstUser);
    }

    @Deactivate
    void stop() {
        background.shutdown();
    }

    @Override
    public Optional<Call> byToken(String secret) {
        return tokens.caller(secret);
    }

    @Override
    public Optional<Call> byPassword(String user, String password, String remoteAddress) {
        return logins.caller(user, password, remoteAddress);
    }

    @Override
    public Optional<Call> again(Call call) {
        return logins.again(call);
    }

    @Override
    public boolean setupPending(Call call) {
        return logins.setupPending(call);
    }

    @Override
    public void changePassword(Call call, String oldPassword, String newPassword) {
        logins.changePassword(call, oldPassword, newPassword, null);
    }

    @Override
    public NewToken createToken(Call call, TokenDraft draft) {
        return tokens.create(call, draft);
    }

    @Override
    public List<TokenView> tokens(Call call) {
        return tokens.list(call);
    }

    @Override
    public void revokeToken(Call call, long id) {
        tokens.revoke(call, id);
    }

    @Override
    public Optional<NewSession> open(String user, String password, String remoteAddress, @Nullable String former) {
        return sessions.open(user, password, remoteAddress, former);
    }

    @Override
    public Optional<SessionView> session(String secret) {
        return sessions.session(secret);
    }

    @Override
    public Optional<Call> caller(String secret, boolean used) {
        return sessions.caller(secret, used);
    }

    @Override
    public void changePassword(String secret, Call call, String oldPassword, String newPassword) {
        sessions.changePassword(secret, call, oldPassword, newPassword);
    }

    @Override
    public void close(String secret) {
        sessions.close(secret);
    }

    @Override
    public List<UserView> users(Call call) {
        return users.list(call);
    }

    @Override
    public UserView user(Call call, String name) {
        return users.get(call, name);
    }

    @Override
    public NewPassword create(Call call, String name, UserDraft draft) {
        return users.create(call, name, draft);
    }

    @Override
    public UserView change(Call call, String name, UserDraft draft, OptionalLong version) {
        return users.change(call, name, draft, version);
    }

    @Override
    public NewPassword resetPassword(Call call, String name) {
        return users.resetPassword(call, name);
    }

    @Override
    public List<UserMark> history(Call call, String name) {
        return users.history(call, name);
    }

    @Override
    public Optional<UserView> self(Call call) {
        return users.self(call);
    }

    @Override
    public UserView changeSelf(Call call, @Nullable String displayName, @Nullable String language) {
        return users.changeSelf(call, displayName, language);
    }

    private void ensure(FirstUser firstUser) {
        try {
            firstUser.ensure();
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for users; trying again in {} s", RETRY_SECONDS, e);
            ScheduledFuture<?> unused = background.schedule(() -> ensure(firstUser), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "platen-security");
        thread.setDaemon(true);
        return thread;
    }
}
