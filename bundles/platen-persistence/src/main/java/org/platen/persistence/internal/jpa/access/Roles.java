package org.platen.persistence.internal.jpa.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.access.Role;

/** Roles in a column: names with commas between. */
public final class Roles {
    private Roles() {}

    public static String write(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    public static Set<Role> read(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : text.split(",", -1)) {
            if (!name.isEmpty()) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }
}
