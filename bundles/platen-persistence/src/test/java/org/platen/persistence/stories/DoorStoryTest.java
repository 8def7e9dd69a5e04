package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.intake.IntakeRejects.Reject;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeResult.Effect;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.OrderPatch;
import org.platen.api.order.OrderState;
import org.platen.api.routing.AccountRouting;
import org.platen.testkit.database.TestSchema;

/** Orders are received only when their address and their account are good. */
@Tag("TB-07")
class DoorStoryTest extends Story {
    private static final Address GOOD = new Address("Ann", null, "Way 1", null, "Town", null, "12345", "DE", null);
    private static final Address ENDLESS =
            new Address("Ann", null, "W".repeat(201), null, "To\nwn", null, "12345", "DE", null);
    private static final Address NO_COUNTRY =
            new Address("Ann", null, "Way 1", null, "Town", null, "12345", null, null);
    private static final Address NO_STREET = new Address("Ann", null, null, null, null, null, null, "DE", null);
    private static final Address BLANK = new Address("", "", "", "", "", "", "", null, "");

    DoorStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private IntakeResult told(Web web) {
        return shop.house.intake().receive(Shop.PARTNER, "shopify", "demo", web.told(), null);
    }

    private List<Reject> rejects() {
        return shop.house
                .rejects()
                .find(Shop.OPERATOR, new PageRequest(50, null))
                .items();
    }

    private CustomerId account() {
        return shop.catalog
                .createCustomer(Shop.OPERATOR, new CustomerDraft("Team", "Team@x.de", null, true, false))
                .id();
    }

    private void block(CustomerId id, String why) {
        shop.house.routing().putCustomer(Shop.OPERATOR, id, new AccountRouting(null, Set.of(), why));
    }

    @Test
    void a_storefront_order_with_a_useless_address_waits_at_the_door_until_it_is_mended() {
        IntakeResult first = told(Web.order("1").line("a", "shirt", 1).to(NO_COUNTRY));
        told(Web.order("1").line("a", "shirt", 2).to(NO_COUNTRY));

        assertThat(first.effect()).isEqualTo(Effect.IGNORED);
        assertThat(shop.column("SELECT COUNT(*) FROM orders")).containsExactly("0");
        Reject reject = rejects().get(0);
        assertThat(rejects()).hasSize(1);
        assertThat(reject.code()).isEqualTo("order.address");
        assertThat(reject.reason()).contains("/shipTo/countryCode");
        assertThat(reject.attempts()).isEqualTo(2);
        assertThat(refused(() -> shop.house.rejects().retry(Shop.OPERATOR, reject.id(), null))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo");

        assertThat(refused(() -> shop.house.rejects().retry(Shop.OPERATOR, reject.id(), ENDLESS))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo/line1", "/shipTo/city");
        IntakeResult mended = shop.house.rejects().retry(Shop.OPERATOR, reject.id(), GOOD);

        assertThat(mended.effect()).isEqualTo(Effect.CREATED);
        assertThat(shop.order(mended.order()).shipTo()).isEqualTo(GOOD);
        assertThat(shop.jobs(mended.order())).as("as it was told last").hasSize(2);
        assertThat(rejects()).isEmpty();
    }

    @Test
    void what_the_storefront_mends_itself_is_let_in() {
        told(Web.order("1").line("a", "shirt", 1).to(NO_STREET));
        assertThat(rejects()).hasSize(1);

        IntakeResult mended = told(Web.order("1").line("a", "shirt", 1).to(GOOD).minute(1));

        assertThat(mended.effect()).isEqualTo(Effect.CREATED);
        assertThat(rejects()).isEmpty();
    }

    @Test
    void an_order_without_any_address_or_with_an_empty_one_is_let_in() {
        assertThat(told(Web.order("1").line("a", "shirt", 1)).effect()).isEqualTo(Effect.CREATED);
        assertThat(told(Web.order("2").line("a", "shirt", 1).to(BLANK)).effect())
                .isEqualTo(Effect.CREATED);
        assertThat(told(Web.order("3").line("a", "no-such-sku", 1)).effect()).isEqualTo(Effect.CREATED);
        assertThat(rejects()).isEmpty();
    }

    @Test
    void a_blocked_account_gets_no_order_by_any_way() {
        CustomerId team = account();
        block(team, "owes us for March");

        assertThat(told(Web.order("1").line("a", "shirt", 1).email("team@X.de")).effect())
                .isEqualTo(Effect.IGNORED);
        assertThat(rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.code()).isEqualTo("customer.blocked");
            assertThat(reject.reason()).contains("owes us for March");
        });
        assertThat(refused(() -> shop.enter(Ticket.of("shirt", 1).customer(team)))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/customer");
        assertThat(shop.column("SELECT COUNT(*) FROM orders")).containsExactly("0");

        shop.house.routing().putCustomer(Shop.OPERATOR, team, AccountRouting.NONE);
        assertThat(shop.order(shop.enter(Ticket.of("shirt", 1).customer(team)).id())
                        .state())
                .isNotEqualTo(OrderState.BASKET);
    }

    @Test
    void a_person_is_told_which_part_of_the_address_is_wrong() {
        assertThat(refused(() -> shop.enter(Ticket.of("shirt", 1).to(NO_COUNTRY)))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo/countryCode");
        assertThat(refused(() -> shop.enter(Ticket.of("shirt", 1).to(NO_STREET)))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo/line1");
        assertThat(shop.column("SELECT COUNT(*) FROM orders")).containsExactly("0");
    }

    @Test
    void an_address_that_is_refused_at_the_door_does_not_come_in_by_a_change_either() {
        OrderId order = shop.enter(Ticket.of("shirt", 1).to(GOOD)).id();

        for (Address bad : List.of(NO_COUNTRY, country("Germany"))) {
            assertThat(refused(() -> sendTo(order, bad)).errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/shipTo/countryCode");
        }
        assertThat(refused(() -> sendTo(order, NO_STREET)).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo/line1");
        assertThat(shop.order(order).shipTo()).isEqualTo(GOOD);

        sendTo(order, country("AT"));
        assertThat(shop.order(order).shipTo()).isEqualTo(country("AT"));
    }

    @Test
    void no_part_of_an_address_is_longer_than_a_label_or_breaks_it() {
        OrderId order = shop.enter(Ticket.of("shirt", 1).to(GOOD)).id();
        for (PlatenException refused : List.of(
                refused(() -> sendTo(order, ENDLESS)),
                refused(() -> shop.enter(Ticket.of("shirt", 1).to(ENDLESS))),
                refused(() -> shop.enter(Ticket.of("shirt", 1).to(ENDLESS).basket())))) {
            assertThat(refused.code()).isEqualTo(Errors.INVALID);
            assertThat(refused.errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/shipTo/line1", "/shipTo/city");
        }
    }

    @Test
    void an_address_that_a_storefront_brought_is_copied_as_it_is() {
        Address odd = new Address("Ann", null, "Way 1\nsecond floor", null, "Town", null, "12345", "DE", null);
        OrderId told = told(Web.order("1").line("a", "shirt", 1).to(odd)).order();

        assertThat(shop.enter(new Ticket().copyOf(told)).shipTo()).isEqualTo(odd);
    }

    private static Address country(String code) {
        return new Address("Ann", null, "Way 1", null, "Town", null, "12345", code, null);
    }

    private void sendTo(OrderId order, Address to) {
        shop.house
                .orders()
                .patch(Shop.OPERATOR, order, new OrderPatch(null, null, null, to, Set.of()), OptionalLong.empty());
    }

    @Test
    void a_basket_is_checked_when_it_is_submitted() {
        CustomerId team = account();
        var basket = shop.enter(Ticket.of("shirt", 1).customer(team).basket()).id();
        block(team, "owes us for March");

        assertThat(refused(() -> shop.house.orders().submit(Shop.OPERATOR, basket))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/customer");
        assertThat(shop.order(basket).state()).isEqualTo(OrderState.BASKET);
    }
}
