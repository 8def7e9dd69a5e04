package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.ExpectedLog;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Waiting;

/** N-1, R23 in short form: a decoration type goes and comes back while the floor runs. */
@BlackBox
@ExpectedLog(value = "dtg", because = "the decoration type is taken away")
class LivePluginChangeIT {
    private static final String DTG = "platen-decoration-dtg";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SHIRTS = 12;

    private final PlatenServer server;
    private final Shop shop;
    private final Rest operator;

    LivePluginChangeIT(PlatenServer server, Shop shop, Rest operator) {
        this.server = server;
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("N-1")
    void dtg_is_stopped_removed_and_installed_again_and_nobody_else_notices() throws Exception {
        Sku sign = shop.sign();
        Sku tee = shop.shirt();
        OrderStory garments = shop.order(tee.times(SHIRTS)).paid();
        List<JobStory> shirts = garments.jobs(SHIRTS);
        shirts.forEach(JobStory::released);
        shop.label(shirts);
        Map<String, String> core = coreBundles();
        Neighbours neighbours = new Neighbours(sign);
        neighbours.start();
        try {
            // Some are further than others when the plugin goes.
            shirts.subList(0, 4).forEach(shirt -> shirt.scan("pick"));
            shirts.subList(0, 2).forEach(shirt -> shirt.scan("printer"));

            server.shell().run("bundle:stop " + DTG);
            frozen(shirts);
            server.shell().run("bundle:start " + DTG);
            running();
            shirts.get(4).scan("pick");

            List<List<String>> before =
                    shirts.stream().map(LivePluginChangeIT::steps).toList();
            server.shell().run("feature:uninstall " + DTG);
            frozen(shirts);
            assertThat(shirts.stream().map(LivePluginChangeIT::steps).toList()).isEqualTo(before);
            OrderStory meanwhile = shop.order(tee.times(1), sign.times(1)).paid();
            assertThat(meanwhile.jobs())
                    .extracting(job -> job.get().path("decoration").asText())
                    .doesNotContain("dtg");
            assertThat(meanwhile.why().toString()).containsIgnoringCase("dtg");

            server.shell().run("feature:install -r " + DTG);
            running();
            operator.post("/checks/intake/run").expect(200);
            Waiting.until(
                    "the shirt that was ordered meanwhile",
                    SOON,
                    () -> meanwhile.jobs().size() == 3);
            shirts.forEach(JobStory::made);
        } finally {
            neighbours.stop();
        }

        assertThat(garments.state()).isEqualTo("COMPLETED");
        for (JobStory shirt : shirts) {
            assertThat(steps(shirt))
                    .containsExactly("pending", "open", "labeled", "picked", "scanned", "printed", "completed");
        }
        assertThat(neighbours.troubles).isEmpty();
        assertThat(neighbours.made).isGreaterThan(3);
        assertThat(coreBundles()).isEqualTo(core);
        assertThat(server.admin().post("/verify").expect(200).json().path("findings"))
                .isEmpty();
    }

    /** The states that a job went through, from its history. */
    private static List<String> steps(JobStory job) {
        return job.history().stream()
                .map(mark -> mark.path("to").asText(""))
                .filter(to -> !to.isEmpty() && !to.equals("null") && !to.equals("intake_hold"))
                .toList();
    }

    private void frozen(List<JobStory> shirts) {
        Waiting.until(
                "DTG is gone", SOON, () -> shirts.get(0).get().path("frozen").asBoolean());
        JsonNode refused = shirts.get(0).tryEvent("qcPass").expect(423).json();
        assertThat(refused.path("detail").asText()).contains("dtg");
        shirts.get(3).tryScan("printer").expect(423);
        assertThat(shirts.get(0).get().path("holds").toString()).contains("PLUGIN_MISSING");
        assertThat(shirts.get(0).why().toString())
                .contains("PLUGIN_MISSING".toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        JsonNode type = operator.get("/decoration-types/dtg").expect(200).json();
        assertThat(type.path("state").asText()).isEqualTo("MISSING");
        assertThat(type.path("frozenJobs").asLong()).isGreaterThanOrEqualTo(SHIRTS);
        operator.get("/queue?decoration=dtg").expect(200);
    }

    private void running() {
        Waiting.until(
                "DTG is back",
                SOON,
                () -> operator.get("/decoration-types/dtg")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText()
                        .equals("RUNNING"));
    }

    /** Bundle id and the time of its last change, for all but the one that is taken away. */
    private Map<String, String> coreBundles() {
        Map<String, String> bundles = new TreeMap<>();
        String table = server.shell().run("bundle:list -t 0 -s -l --no-format");
        for (String line : table.lines().toList()) {
            if (line.contains("platen-") && !line.contains(DTG)) {
                bundles.put(line.strip(), "");
            }
        }
        assertThat(bundles).hasSizeGreaterThan(10);
        Map<String, String> details = new TreeMap<>();
        for (String name : List.of(
                "platen-core",
                "platen-rest",
                "platen-persistence",
                "platen-integration",
                "platen-decoration-print3d")) {
            String headers = server.shell().run("bundle:info " + name);
            details.put(name, headers);
        }
        bundles.putAll(details);
        return bundles;
    }

    /** Signs that are ordered and printed all the while. */
    private final class Neighbours {
        private final Sku sign;
        private final AtomicBoolean go = new AtomicBoolean(true);
        private final List<String> troubles = new CopyOnWriteArrayList<>();
        private final Thread thread = new Thread(this::work, "neighbours");
        private volatile int made;

        Neighbours(Sku sign) {
            this.sign = sign;
        }

        void start() {
            thread.start();
        }

        void stop() throws InterruptedException {
            go.set(false);
            thread.join();
        }

        private void work() {
            while (go.get()) {
                try {
                    OrderStory order = shop.order(sign.times(1)).paid();
                    List<JobStory> jobs = new ArrayList<>(order.jobs(2));
                    for (JobStory job : jobs) {
                        job.released();
                        for (String event : List.of("start", "complete")) {
                            Answer answer = job.tryEvent(event);
                            if (!answer.ok()) {
                                troubles.add(answer.toString());
                            }
                        }
                    }
                    if (!order.state().equals("COMPLETED")) {
                        troubles.add("order " + order.id() + " is " + order.state());
                    }
                    made++;
                } catch (RuntimeException | AssertionError e) {
                    troubles.add(e.toString());
                }
            }
        }
    }
}
