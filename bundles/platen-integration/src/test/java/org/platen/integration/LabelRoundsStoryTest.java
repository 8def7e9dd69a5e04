package org.platen.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.CarrierService;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.LabelWish;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.shipping.TrackingEvent;
import org.platen.api.shipping.TrackingEvent.Status;
import org.platen.spi.carrier.CarrierException;

class LabelRoundsStoryTest {
    private final Journal journal = new Journal();
    private final InMemoryLabels labels = new InMemoryLabels(journal, "post");
    private final InMemoryInbox inbox = new InMemoryInbox(journal);
    private final Carriers carriers = new Carriers();
    private final LabelRounds rounds =
            new LabelRounds(TestConfig.withoutTimers(), labels, carriers, new Files(), 20, 20);
    private final CarrierDesk desk = new CarrierDesk(carriers, new Parcels(1), labels, inbox, Duration.ofMillis(300));

    @AfterEach
    void stop() {
        rounds.stop();
        desk.stop();
    }

    @Test
    void the_cheapest_rate_is_stored_then_bought_then_its_file_is_kept() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post"));
        labels.due();

        journal.await("begin slow");
        journal.await("bought T-platen-1-1");
        journal.await("filed application/zpl sha-6");
    }

    @Test
    void rates_in_several_currencies_are_not_compared_and_a_person_names_one() throws Exception {
        FakeCarrier post = new FakeCarrier("post") {
            @Override
            public List<Rate> rates(Parcel parcel) {
                return List.of(rate("there", "10.00", "CAD"), rate("here", "9.00", "USD"));
            }
        };
        carriers.bindCarrier(post);
        labels.due();

        journal.await("refused The carrier offers rates in CAD and USD, of which none is the cheapest; name a rate");
        assertThat(post.sold).isEmpty();
    }

    @Test
    @Tag("R38")
    void an_answer_that_got_lost_is_looked_up_and_nothing_is_bought_again() throws Exception {
        FakeCarrier post = new FakeCarrier("post") {
            @Override
            public BoughtLabel buy(Parcel parcel, String rate) throws CarrierException {
                super.buy(parcel, rate);
                throw CarrierException.passing("No answer", null, null);
            }
        };
        carriers.bindCarrier(post);
        labels.due();
        journal.await("retry No answer null");

        labels.due();
        journal.await("bought T-platen-1-1");

        assertThat(post.sold).containsExactly("platen-1-1");
    }

    @Test
    @Tag("R38")
    void a_purchase_that_never_reached_the_carrier_is_made_after_the_look_up() throws Exception {
        FakeCarrier post = new FakeCarrier("post") {
            private boolean down = true;

            @Override
            public BoughtLabel buy(Parcel parcel, String rate) throws CarrierException {
                if (down) {
                    down = false;
                    throw CarrierException.passing("No connection", Duration.ofMillis(1), null);
                }
                return super.buy(parcel, rate);
            }
        };
        carriers.bindCarrier(post);
        labels.due();
        journal.await("retry No connection PT0.001S");

        labels.due();
        journal.await("bought T-platen-1-1");

        assertThat(post.sold).hasSize(1);
    }

    @Test
    @Tag("R38")
    void a_look_up_that_is_refused_leaves_open_whether_the_label_is_sold() throws Exception {
        FakeCarrier post = new FakeCarrier("post") {
            @Override
            public BoughtLabel buy(Parcel parcel, String rate) throws CarrierException {
                super.buy(parcel, rate);
                throw CarrierException.passing("No answer", null, null);
            }

            @Override
            public Optional<BoughtLabel> find(String reference, String rate) throws CarrierException {
                throw CarrierException.lasting("HTTP 401: the key is no longer active");
            }
        };
        carriers.bindCarrier(post);
        labels.due();
        journal.await("retry No answer null");

        labels.due();
        journal.await("in doubt HTTP 401: the key is no longer active");

        assertThat(post.sold).containsExactly("platen-1-1");
        assertThat(journal.lines("refused")).isEmpty();
    }

    @Test
    void a_refusal_goes_to_a_person() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post") {
            @Override
            public BoughtLabel buy(Parcel parcel, String rate) throws CarrierException {
                throw CarrierException.lasting("The street is unknown");
            }
        });
        labels.due();

        journal.await("refused The street is unknown");
    }

    @Test
    void a_faulty_carrier_is_tried_again_and_no_thread_is_lost() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post") {
            @Override
            public List<Rate> rates(Parcel parcel) {
                throw new NoClassDefFoundError("com/example/Gone");
            }
        });
        labels.due();
        journal.await("retry Unexpected failure, see the log: NoClassDefFoundError null");
    }

    @Test
    void a_carrier_that_does_not_run_is_waited_for() throws Exception {
        labels.due();
        journal.await("postponed No connection to carrier post runs PT1S");
        carriers.bindCarrier(new FakeCarrier("post"));

        labels.due();

        journal.await("bought T-platen-1-1");
    }

    @Test
    void a_carrier_that_runs_at_another_node_only_is_left_to_that_node() throws Exception {
        labels.due();
        journal.await("postponed No connection to carrier post runs PT1S");
        labels.due();
        Carriers there = new Carriers();
        there.bindCarrier(new FakeCarrier("post"));
        LabelRounds otherNode = new LabelRounds(TestConfig.withoutTimers(), labels, there, new Files(), 500, 500);

        try {
            journal.await("bought T-platen-1-1");
        } finally {
            otherNode.stop();
        }

        assertThat(journal.lines("postponed")).hasSize(1);
    }

    @Test
    void a_label_goes_back() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post"));
        labels.due();
        journal.await("filed application/zpl sha-6");

        labels.takeBack();

        journal.await("voided L-platen-1-1");
    }

    @Test
    void a_carrier_that_hangs_is_an_offer_with_a_problem_beside_those_of_the_others() {
        CountDownLatch never = new CountDownLatch(1);
        carriers.bindCarrier(new FakeCarrier("post"));
        carriers.bindCarrier(new FakeCarrier("sick") {
            @Override
            public List<Rate> rates(Parcel parcel) throws CarrierException {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw CarrierException.passing("interrupted", null, e);
                }
                return List.of();
            }
        });

        List<CarrierService.Offer> offers = desk.rates(Call.system("test"), new ShipmentId(1), null);

        assertThat(offers).extracting(CarrierService.Offer::carrier).containsExactly("post", "sick");
        assertThat(offers.get(0).rates()).extracting(Rate::id).containsExactly("fast", "slow");
        assertThat(offers.get(1).problem()).isEqualTo("The carrier gave no answer in time");
        never.countDown();
    }

    @Test
    void every_package_of_a_large_shipment_gets_its_rates() {
        CountDownLatch never = new CountDownLatch(1);
        carriers.bindCarrier(new FakeCarrier("post"));
        carriers.bindCarrier(new FakeCarrier("slow") {
            @Override
            public List<Rate> rates(Parcel parcel) throws CarrierException {
                await(never, Duration.ofMillis(10));
                return super.rates(parcel);
            }
        });
        CarrierDesk patient = new CarrierDesk(carriers, new Parcels(60), labels, inbox, Duration.ofSeconds(30));

        List<CarrierService.Offer> offers = patient.rates(Call.system("test"), new ShipmentId(1), null);

        assertThat(offers).extracting(CarrierService.Offer::problem).containsOnlyNulls();
        assertThat(offers)
                .filteredOn(offer -> offer.carrier().equals("slow"))
                .extracting(CarrierService.Offer::packageNumber)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
        patient.stop();
    }

    @Test
    void a_carrier_that_hangs_is_not_asked_about_further_packages_when_the_time_is_over() {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        carriers.bindCarrier(new FakeCarrier("sick") {
            @Override
            public List<Rate> rates(Parcel parcel) throws CarrierException {
                asked.incrementAndGet();
                await(open, Duration.ofMinutes(1));
                return super.rates(parcel);
            }
        });
        CarrierDesk large = new CarrierDesk(carriers, new Parcels(60), labels, inbox, Duration.ofMillis(300));

        List<CarrierService.Offer> offers = large.rates(Call.system("test"), new ShipmentId(1), null);
        open.countDown();
        large.stop();

        assertThat(offers)
                .hasSize(60)
                .extracting(CarrierService.Offer::problem)
                .containsOnly("The carrier gave no answer in time");
        assertThat(asked).hasValue(2);
    }

    private static void await(CountDownLatch latch, Duration longest) throws CarrierException {
        try {
            latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw CarrierException.passing("interrupted", null, e);
        }
    }

    @Test
    void a_signed_event_is_stored_a_forged_one_refused_and_an_unreadable_one_kept_for_a_person() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post"));

        desk.receive("post", Map.of("X-Signature", List.of("good")), "e1 e2".getBytes(UTF_8));
        journal.await("tracked post e1 DELIVERED");
        journal.await("tracked post e2 DELIVERED");
        assertThatThrownBy(() -> desk.receive("post", Map.of("X-Signature", List.of("bad")), "e3".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        PlatenException.class,
                        refused -> assertThat(refused.code()).isEqualTo(Errors.SIGNATURE));
        assertThatThrownBy(() -> desk.receive("nobody", Map.of(), new byte[0]))
                .isInstanceOfSatisfying(
                        PlatenException.class,
                        refused -> assertThat(refused.code()).isEqualTo(Errors.NOT_FOUND));
        desk.receive("post", Map.of("X-Signature", List.of("good")), "rubbish".getBytes(UTF_8));
        journal.await("poison 1 Not a word of ours");
    }

    @Test
    @Tag("PI-27")
    void parcels_under_way_are_asked_about_and_what_the_carrier_says_is_kept() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post") {
            @Override
            public List<TrackingEvent> track(String trackingNumber) {
                return trackingNumber.equals("T-2")
                        ? List.of()
                        : List.of(new TrackingEvent(
                                "e-" + trackingNumber, trackingNumber, Status.DELIVERED, Instant.EPOCH, null));
            }
        });

        labels.underWay("T-1", "T-2", "T-3", "T-4", "T-5", "T-6", "T-7");

        journal.await("tracked post e-T-1 DELIVERED");
        journal.await("tracked post e-T-7 DELIVERED");
        journal.await("was asked post T-7");
        assertThat(journal.lines("was asked post T-2")).hasSize(1);
    }

    @Test
    void a_carrier_that_knows_nothing_of_one_parcel_is_asked_about_the_next() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post") {
            @Override
            public List<TrackingEvent> track(String trackingNumber) throws CarrierException {
                if (trackingNumber.equals("T-1")) {
                    throw CarrierException.lasting("No such parcel");
                }
                return List.of(new TrackingEvent("e-1", trackingNumber, Status.IN_TRANSIT, Instant.EPOCH, null));
            }
        });

        labels.underWay("T-1", "T-2");

        journal.await("tracked post e-1 IN_TRANSIT");
    }

    @Test
    void a_carrier_that_is_too_busy_for_questions_is_asked_no_more_for_a_while() throws Exception {
        carriers.bindCarrier(new FakeCarrier("post") {
            @Override
            public List<TrackingEvent> track(String trackingNumber) throws CarrierException {
                journal.add("asked " + trackingNumber);
                throw CarrierException.passing("Too many questions", Duration.ofHours(1), null);
            }
        });
        carriers.bindCarrier(new FakeCarrier("van"));
        labels.underWay("T-1", "T-2");

        journal.await("asked T-1");
        labels.underWay("T-3");
        journal.await("look van", journal.lines("look van").size() + 3);

        assertThat(journal.lines("asked")).containsExactly("asked T-1");
    }

    @Test
    void the_manual_carrier_gives_the_same_parcel_the_same_number() {
        ManualCarrier manual = new ManualCarrier(new Manual());
        BoughtLabel bought = manual.buy(InMemoryLabels.parcel(), "own");

        assertThat(bought.trackingNumber()).isEqualTo("PLT-1-1");
        assertThat(bought.trackingUrl()).isEqualTo("https://follow.example/PLT-1-1");
        assertThat(bought.service()).isEqualTo("Same day");
        assertThat(manual.find("platen-1-1", "own")).contains(bought);
    }

    private record Manual() implements ManualConfig {
        @Override
        public String name() {
            return "Van";
        }

        @Override
        public String service() {
            return "Same day";
        }

        @Override
        public String trackingUrl() {
            return "https://follow.example/{tracking}";
        }

        @Override
        public Class<ManualConfig> annotationType() {
            return ManualConfig.class;
        }
    }

    private record Parcels(int packages) implements LabelService {
        @Override
        public ShipmentView order(Call call, ShipmentId shipment, LabelWish wish) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ShipmentView voidLabel(Call call, ShipmentId shipment, int packageNumber) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Parcel> parcels(Call call, ShipmentId shipment) {
            return IntStream.rangeClosed(1, packages)
                    .mapToObj(InMemoryLabels::parcel)
                    .toList();
        }
    }

    private record Files() implements FileStore {
        @Override
        public StoredFile put(InputStream content, long maxBytes) throws IOException {
            int size = content.readAllBytes().length;
            return new StoredFile("sha-" + size, size, "application/octet-stream");
        }

        @Override
        public Optional<StoredFile> stat(String sha256) {
            return Optional.empty();
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            throw new IOException("not kept");
        }
    }
}
