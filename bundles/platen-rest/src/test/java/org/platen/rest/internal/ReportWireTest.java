package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.rest.internal.TestApi.Answer;

/** Reports as JSON and as CSV. */
class ReportWireTest {
    private static final TestApi API = new TestApi().startCore();

    @BeforeEach
    void forget() {
        API.recorder.clear();
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    @Test
    void the_reports_are_listed_and_each_can_be_had() {
        JsonNode list = API.get("reports").json().path("items");

        assertThat(list).hasSize(4);
        for (JsonNode report : list) {
            String path = report.path("href").asText().replace("/api/v1/", "");
            String query = report.path("parameters").toString().contains("from")
                    ? "?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z"
                    : "";
            assertThat(API.get(path + query).status()).as(path).isEqualTo(200);
            TestApi.Answer csv = API.send(API.as("operator", path + query).header("Accept", "text/csv"));
            assertThat(csv.status()).as(path).isEqualTo(200);
            assertThat(csv.header("Content-Type")).as(path).startsWith("text/csv");
        }
    }

    @Test
    void a_stall_names_its_oldest_jobs_and_leads_to_the_others() {
        JsonNode rows = API.get("reports/stalls?location=berlin").json().path("items");

        assertThat(API.recorder.last().arguments()).containsExactly("berlin");
        JsonNode row = rows.get(1);
        assertThat(row.path("state").asText()).isEqualTo("pending");
        assertThat(row.path("count").asLong()).isEqualTo(1);
        assertThat(row.path("oldestSeconds").asLong()).isEqualTo(5);
        assertThat(row.path("href").asText()).isEqualTo("/api/v1/queue?decoration=dtg&state=pending");
        assertThat(row.at("/oldestJobs/0/href").asText()).isEqualTo("/api/v1/jobs/70");
        assertThat(rows.get(0).path("href").asText()).endsWith("&location=%3Dcmd%7C%27+%2FC+calc%27%21A0");
    }

    @Test
    void a_period_is_given_by_moments_or_by_days() {
        Answer answer = API.get("reports/bottlenecks?from=2026-03-01T09:30:00%2B01:00&to=2026-03-02");

        assertThat(API.recorder.last().arguments())
                .isEqualTo(Arrays.asList(
                        Instant.parse("2026-03-01T08:30:00Z"), Instant.parse("2026-03-02T00:00:00Z"), null));
        assertThat(answer.json().path("from").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(answer.json().at("/items/0/medianSeconds").asText()).isEqualTo("3000.25");
        Answer wrong = API.get("reports/throughput?from=yesterday");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("from");
    }

    @Test
    void csv_is_asked_for_by_a_parameter_and_its_formulas_are_disarmed() {
        Answer answer = API.get("reports/stalls?format=csv");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).contains("stalls.csv");
        assertThat(answer.text().split("\r\n"))
                .containsExactly(
                        "decoration,state,phase,location,count,oldestSince,oldestSeconds,medianSeconds,p90Seconds,href",
                        "dtg,intake_hold,INTAKE,'=cmd|' /C calc'!A0,3,2026-03-01T10:00:00Z,90,60,80,"
                                + "/api/v1/queue?decoration=dtg&state=intake_hold&location=%3Dcmd%7C%27+%2FC+calc%27%21A0",
                        "dtg,pending,READY,,1,2026-03-01T10:00:00Z,5,5,5,/api/v1/queue?decoration=dtg&state=pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stalls", "bottlenecks", "throughput"})
    void each_report_is_csv_for_who_accepts_csv_and_json_for_all_others(String report) {
        Answer csv = API.send(
                API.as("operator", "reports/" + report).GET().header("Accept", "text/csv, application/json;q=0.5"));
        Answer any = API.send(API.as("operator", "reports/" + report).GET().header("Accept", "*/*"));
        Answer plain = API.get("reports/" + report);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().split("\r\n")).hasSizeGreaterThan(1);
        assertThat(any.header("Content-Type")).startsWith("application/json");
        assertThat(plain.header("Content-Type")).startsWith("application/json");
        assertThat(plain.json().path("items")).isNotEmpty();
    }

    @Test
    void json_can_be_had_by_who_accepts_csv_alone_and_the_other_way_round() {
        assertThat(API.send(API.as("operator", "reports/stalls?format=csv")
                                .GET()
                                .header("Accept", "application/json"))
                        .header("Content-Type"))
                .startsWith("text/csv");
        assertThat(API.get("reports/stalls?format=xlsx").status()).isEqualTo(400);
    }

    @Test
    void customers_see_no_reports() {
        assertThat(API.send(API.as("customer", "reports/stalls").GET()).status())
                .isEqualTo(403);
    }
}
