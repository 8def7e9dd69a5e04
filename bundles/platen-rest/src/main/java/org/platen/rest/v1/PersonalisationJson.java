package org.platen.rest.v1;

import org.platen.api.order.Personalisation;

/** One thing that the buyer entered; keys may repeat. */
public record PersonalisationJson(
        @Required String key, @Required String value, boolean hidden) {
    static PersonalisationJson of(Personalisation entry) {
        return new PersonalisationJson(entry.key(), entry.value(), entry.hidden());
    }

    Personalisation toPersonalisation() {
        return new Personalisation(key, value, hidden);
    }
}
