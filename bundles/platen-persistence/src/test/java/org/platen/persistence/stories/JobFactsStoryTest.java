package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.console.JobFacts;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.model.PageRequest;
import org.platen.testkit.database.TestSchema;

/** What plugins show of a job at the screens: its attributes, its parameters, and what the machine is told. */
class JobFactsStoryTest extends Story {
    JobFactsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private JobFacts facts(JobView job) {
        return shop.house.jobFacts().facts(Shop.OPERATOR, job.id());
    }

    private JobView shirt(String text) {
        return shop.jobs(shop.paid(
                        new Ticket().line("shirt", 1, Map.of("text", text)).location("main")))
                .get(0);
    }

    @Test
    void a_shirt_shows_what_it_was_given_and_what_the_printer_loads() {
        JobFacts facts = facts(shirt("hello"));

        assertThat(facts.attributes()).containsEntry("text", "hello");
        assertThat(facts.parameters()).containsEntry("text", "hello");
        assertThat(facts.settings())
                .hasEntrySatisfying("program", program -> assertThat(program).startsWith("p-"));
        assertThat(facts.title()).contains("1/1");
    }

    @Test
    void without_its_plugin_or_with_one_that_fails_the_rest_is_still_shown() {
        JobView sound = shirt("hello");
        JobView failing = shirt("bang");

        assertThat(facts(failing).settings()).isEmpty();
        assertThat(facts(failing).attributes()).containsEntry("text", "bang");
        shop.house.types().remove(shop.tee);
        assertThat(facts(sound).settings()).isEmpty();
        assertThat(facts(sound).attributes()).containsEntry("text", "hello");
        shop.house.types().add(shop.tee);
    }

    @Test
    void the_queue_shows_what_a_job_was_given() {
        JobView shirt = shirt("hello");

        QueueFilter all = new QueueFilter(null, null, null, null, null, null, null, QueueFilter.Sort.DUE);
        assertThat(shop.house
                        .jobs()
                        .queue(Shop.OPERATOR, all, new PageRequest(10, null))
                        .items())
                .filteredOn(row -> row.id().equals(shirt.id()))
                .extracting(QueueRow::attributes)
                .containsExactly(Map.of("text", "hello"));
    }

    @Test
    void who_does_not_work_where_it_is_made_sees_nothing_of_it() {
        JobView shirt = shirt("hello");
        shop.location("north");
        Call elsewhere = new Call(
                "user:nora",
                Set.of(Role.OPERATOR),
                null,
                null,
                Set.of(shop.floor.location("north").orElseThrow().id()));

        assertThat(refused(() -> shop.house.jobFacts().facts(elsewhere, shirt.id()))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }
}
