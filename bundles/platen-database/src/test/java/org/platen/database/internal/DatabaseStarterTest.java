package org.platen.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.database.Database;
import org.platen.database.DatabaseException;
import org.platen.database.DatabaseSettings;
import org.platen.database.TestServer;

@ExtendWith(TestServer.class)
@Timeout(30)
class DatabaseStarterTest {
    private final List<Database> published = new ArrayList<>();

    @Test
    void is_ready_once_connected(DatabaseSettings settings) {
        DatabaseStarter starter = new DatabaseStarter(() -> settings, published::add);
        assertThat(health(starter).getStatus()).isEqualTo(Result.Status.TEMPORARILY_UNAVAILABLE);

        starter.run();

        assertThat(health(starter).toString()).contains("Connected to", "schema version 1");
        assertThat(health(starter).isOk()).isTrue();
        assertThat(published).hasSize(1);
        published.get(0).close();
    }

    @Test
    void goes_on_trying_while_the_server_is_away(DatabaseSettings settings) {
        List<String> tries = new ArrayList<>();
        DatabaseStarter starter = new DatabaseStarter(
                () -> {
                    tries.add("try");
                    if (tries.size() == 1) {
                        throw new DatabaseException("The server is away");
                    }
                    return settings;
                },
                published::add);

        starter.run();

        assertThat(tries).hasSize(2);
        assertThat(published).hasSize(1);
        published.get(0).close();
    }

    @Test
    void a_refused_schema_is_not_tried_again_and_tells_why(DatabaseSettings settings) {
        Database.open(settings.withMigrations("classpath:db/newer")).close();
        DatabaseStarter starter = new DatabaseStarter(() -> settings, published::add);

        starter.run();

        assertThat(published).isEmpty();
        assertThat(health(starter).getStatus()).isEqualTo(Result.Status.CRITICAL);
        assertThat(health(starter).toString()).contains("newer than this release");
    }

    @Test
    void stopping_ends_the_trying() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        DatabaseStarter starter = new DatabaseStarter(
                () -> {
                    tried.countDown();
                    throw new DatabaseException("The server is away");
                },
                published::add);
        Thread thread = new Thread(starter);
        thread.start();
        assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();

        starter.stop();

        thread.join(1000);
        assertThat(thread.isAlive()).isFalse();
    }

    private static Result health(DatabaseStarter starter) {
        return new DatabaseHealthCheck(starter::state).execute();
    }
}
