package org.platen.rest.internal.access;

/** The roles of {@link org.platen.api.access.Role} as annotation values. An admin passes wherever an operator does. */
public final class Roles {
    public static final String ADMIN = "ADMIN";
    public static final String OPERATOR = "OPERATOR";
    public static final String INTEGRATOR = "INTEGRATOR";
    public static final String CUSTOMER = "CUSTOMER";

    private Roles() {}
}
