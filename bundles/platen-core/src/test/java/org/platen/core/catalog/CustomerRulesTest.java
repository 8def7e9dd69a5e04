package org.platen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Address;

class CustomerRulesTest {
    @Test
    void a_name_is_enough() {
        assertThat(wrong(new CustomerDraft("Zoë", null, null, false, false))).isEmpty();
        assertThat(wrong(new CustomerDraft(" ", null, null, false, false))).containsExactly("/name");
    }

    @Test
    void an_email_looks_like_one_and_cannot_carry_a_header() {
        for (String email :
                List.of("", "zoe", "zoe@", "@x", "a b@x.org", "a@x.org\r\nBcc: b@x.org", "a@x,b@y", "<a@x>")) {
            assertThat(wrong(new CustomerDraft("Zoë", email, null, false, false)))
                    .as(email)
                    .contains("/email");
        }
        assertThat(wrong(new CustomerDraft("Zoë", "zoë+shop@exämple.org", null, false, false)))
                .isEmpty();
    }

    @Test
    void a_country_is_two_capital_letters() {
        assertThat(wrong(new CustomerDraft("Zoë", null, address("Poland"), false, false)))
                .containsExactly("/address/countryCode");
        assertThat(wrong(new CustomerDraft("Zoë", null, address("PL"), false, false)))
                .isEmpty();
        assertThat(wrong(new CustomerDraft("Zoë", null, address(null), false, false)))
                .isEmpty();
    }

    private static Address address(String country) {
        return new Address("Zoë", null, "1 High St", null, "Łódź", null, "90-001", country, null);
    }

    private static List<String> wrong(CustomerDraft draft) {
        PlatenException thrown = catchThrowableOfType(PlatenException.class, () -> CustomerRules.check(draft));
        return thrown == null
                ? List.of()
                : thrown.errors().stream().map(FieldError::pointer).distinct().toList();
    }
}
