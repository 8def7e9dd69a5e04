package org.platen.api.access;

/** What a caller may do. A caller has one or more roles. */
public enum Role {
    /** Sets up the shop: users, tokens, plugins, settings; may do what an operator may. */
    ADMIN,
    /** Works on the floor and in the office. */
    OPERATOR,
    /** Sees own orders by the customer view. */
    CUSTOMER,
    /** A program: storefront, partner system, device gateway. */
    INTEGRATOR
}
