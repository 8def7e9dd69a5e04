package org.platen.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.access.AccessService;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together and keeps the one thread that works beside the requests. */
@Component(immediate = true, configurationPid = "org.platen.security")
@Designate(ocd = SecurityConfig.class)
public final class Access implements AccessService {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);
    private static final int MAX_CACHE_MILLIS = 1000;
    private static final int RETRY_SECONDS = 5;

    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(1, Access::thread);
    private final Logins logins;
    private final Tokens tokens;

    @Activate
    public Access(@Reference AccessStore store, SecurityConfig config) {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        PasswordHasher hasher =
                new PasswordHasher(Math.max(PasswordHasher.MIN_ROUNDS, config.password_rounds()), random);
        LoginThrottle throttle = new LoginThrottle(
                config.login_failures(), Duration.ofSeconds(config.login_max_wait()), System::nanoTime);
        logins = new Logins(store, hasher, throttle);
        int cacheMillis = Math.max(0, Math.min(MAX_CACHE_MILLIS, config.token_cache()));
        tokens = new Tokens(
                store,
                new TokenCache(Duration.ofMillis(cacheMillis), System::nanoTime),
                new TokenUses(store, background, clock),
                random,
                clock);
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
    public boolean setupPending(Call call) {
        return logins.setupPending(call);
    }

    @Override
    public void changePassword(Call call, String oldPassword, String newPassword) {
        logins.changePassword(call, oldPassword, newPassword);
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
