package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** An order, told in the words of the shop. Every look at it is fresh. */
public final class OrderStory {
    private final Rest operator;
    private final long id;

    OrderStory(Rest operator, long id) {
        this.operator = operator;
        this.id = id;
    }

    public long id() {
        return id;
    }

    public String path() {
        return "/orders/" + id;
    }

    public JsonNode get() {
        return operator.get(path()).expect(200).json();
    }

    public String state() {
        return get().path("state").asText();
    }

    public OrderStory paid() {
        operator.post(path() + "/payments").expect(201);
        return this;
    }

    public List<JobStory> jobs() {
        return Json.ids(operator.get(path() + "/jobs?limit=200")
                        .expect(200)
                        .json()
                        .path("items"))
                .stream()
                .map(job -> new JobStory(operator, job))
                .toList();
    }

    /** Waits until there are exactly so many jobs. */
    public List<JobStory> jobs(int count) {
        Waiting.until(count + " jobs of order " + id, Duration.ofSeconds(30), () -> jobs().size() == count);
        return jobs();
    }

    public JobStory job(int index) {
        return jobs().get(index);
    }

    public JsonNode item(int index) {
        return get().path("items").path(index);
    }

    /** Presses Print Jobs. */
    public JsonNode reconcile() {
        return operator.post(path() + "/jobs/reconcile").expect(200).json();
    }

    /** Asks what Print Jobs would do. */
    public JsonNode plan() {
        return operator.post(path() + "/jobs/reconcile?dryRun=true").expect(200).json();
    }

    public Answer add(Object line) {
        return operator.post(path() + "/items", line);
    }

    public void remove(int index) {
        operator.delete(path() + "/items/" + item(index).path("id").asLong()).expect(200, 204);
    }

    public Answer change(int index, Object patch) {
        return operator.patch(path() + "/items/" + item(index).path("id").asLong(), patch);
    }

    public JsonNode cancel() {
        return operator.post(path() + "/cancel", Json.of("reason", "changed their mind"))
                .expect(200)
                .json();
    }

    public Answer close() {
        return operator.post(path() + "/close");
    }

    public List<JsonNode> history() {
        return operator.all(path() + "/history");
    }

    public List<String> marks() {
        return history().stream().map(mark -> mark.path("name").asText()).toList();
    }

    public JsonNode why() {
        return operator.get(path() + "/why").expect(200).json();
    }

    public List<JsonNode> holds() {
        return Json.items(get().path("holds"));
    }

    /** What the customer sees. */
    public JsonNode asCustomer() {
        return operator.get(path() + "?view=customer").expect(200).json();
    }

    public String customerStatus() {
        return asCustomer().path("status").asText();
    }

    public OrderStory await(String state) {
        Waiting.until("order " + id + " is " + state, Duration.ofSeconds(30), () -> state().equals(state));
        return this;
    }

    /** Makes a shipment of all that is ready, with its label printed. */
    public JsonNode ship(String tracking) {
        return operator.post(
                        path() + "/shipments",
                        Json.of("carrier", "DHL", "trackingNumber", tracking, "labelPrinted", true))
                .expect(201)
                .json();
    }

    /** Makes every job, ships them all. */
    public OrderStory madeAndShipped(String tracking) {
        jobs().forEach(JobStory::made);
        jobs().forEach(job -> job.scan("ship"));
        ship(tracking);
        return this;
    }
}
