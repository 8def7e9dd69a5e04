package org.platen.api.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.CustomerId;

/**
 * Who calls a use case, and how. Every use case takes one and checks the roles itself, so that each door (REST, shell,
 * Camel) is equally guarded.
 *
 * @param actor name written into the history, such as {@code user:anna}, {@code token:scanner-3}, {@code storefront:shop}
 * @param customer the customer that a {@link Role#CUSTOMER} caller is; null for staff
 * @param once key under which this call takes effect once, however often it is repeated; null where not wanted
 * @param locations ids of the locations that the caller sees and acts on; empty for all. What is elsewhere does not exist
 *     for the caller
 */
public record Call(
        String actor,
        Set<Role> roles,
        @Nullable CustomerId customer,
        @Nullable Once once,
        Set<Long> locations) {

    /** A caller at every location. */
    public Call(String actor, Set<Role> roles, @Nullable CustomerId customer, @Nullable Once once) {
        this(actor, roles, customer, once, Set.of());
    }

    /**
     * A promise that repeated calls with the same key are one.
     *
     * @param key chosen by the caller, unique per actor, kept for 24 hours at least
     * @param fingerprint hash of the request; the same key with another one is refused
     */
    public record Once(String key, String fingerprint) {}

    public Call {
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }

    /** The platform itself, such as a timer or a storefront route. */
    public static Call system(String actor) {
        return new Call(actor, EnumSet.of(Role.ADMIN, Role.OPERATOR, Role.INTEGRATOR), null, null);
    }

    /** The same caller with an idempotency key. */
    public Call with(Once key) {
        return new Call(actor, roles, customer, key, locations);
    }

    /**
     * Passes when the caller has one of the roles; an admin passes wherever an operator does.
     *
     * @throws PlatenException with {@link Errors#FORBIDDEN}
     */
    public void require(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role) || (role == Role.OPERATOR && roles.contains(Role.ADMIN))) {
                return;
            }
        }
        throw new PlatenException(Errors.FORBIDDEN, "This needs one of the roles " + Set.of(anyOf));
    }

    /** Whether the caller works in the shop and so sees more than a customer. */
    public boolean staff() {
        return roles.contains(Role.ADMIN) || roles.contains(Role.OPERATOR) || roles.contains(Role.INTEGRATOR);
    }

    /** The same caller without an idempotency key, for a part of what he asked for. */
    public Call plain() {
        return new Call(actor, roles, customer, null, locations);
    }

    /** Whether the caller may see what is at that location; what is nowhere yet, everybody may. */
    public boolean at(@Nullable Long location) {
        return locations.isEmpty() || location == null || locations.contains(location);
    }
}
