package org.platen.rest.internal.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;

/**
 * Who may call a method, by the standard annotations. They are known by their names and not by their classes: several
 * bundles bring them, and a plugin may be wired to another one than we are.
 *
 * @param open whether anybody may
 * @param roles of which the caller needs one
 */
record Permission(boolean open, Set<String> roles) {

    /** Empty when the method does not say, or says two things. */
    static Optional<Permission> of(Method method) {
        Optional<Set<String>> roles = named(method, RolesAllowed.class).map(Permission::value);
        boolean open = named(method, PermitAll.class).isPresent();
        return open == roles.isPresent() ? Optional.empty() : Optional.of(new Permission(open, roles.orElse(Set.of())));
    }

    private static Optional<Annotation> named(Method method, Class<? extends Annotation> type) {
        return Arrays.stream(method.getAnnotations())
                .filter(annotation -> annotation.annotationType().getName().equals(type.getName()))
                .findAny();
    }

    private static Set<String> value(Annotation annotation) {
        try {
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return value instanceof String[] roles ? Set.of(roles) : Set.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not the annotation it is called: " + annotation, e);
        }
    }
}
