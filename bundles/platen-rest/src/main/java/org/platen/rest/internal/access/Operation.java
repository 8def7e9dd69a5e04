package org.platen.rest.internal.access;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.POST;
import javax.ws.rs.QueryParam;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * What a resource method says of itself, read once.
 *
 * @param permission who may call it
 * @param query parameters that it knows
 * @param once whether it may be called under an idempotency key; not for uploads, whose name is their content
 */
record Operation(Permission permission, Set<String> query, boolean duringSetup, boolean created, boolean once) {

    /** Empty when the method does not say who may call it. */
    static Optional<Operation> of(Method method) {
        return Permission.of(method)
                .map(permission -> new Operation(
                        permission,
                        Arrays.stream(method.getParameters())
                                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                                .map(parameter -> parameter
                                        .getAnnotation(QueryParam.class)
                                        .value())
                                .collect(Collectors.toUnmodifiableSet()),
                        method.isAnnotationPresent(DuringSetup.class),
                        method.isAnnotationPresent(Created.class),
                        method.isAnnotationPresent(POST.class)
                                && Arrays.stream(method.getParameters())
                                        .map(Parameter::getType)
                                        .noneMatch(InputStream.class::equals)));
    }

    boolean permits(Call call) {
        return call.roles().stream()
                .anyMatch(role -> permission.roles().contains(role.name())
                        || (role == Role.ADMIN && permission.roles().contains(Roles.OPERATOR)));
    }

    void checkQuery(Collection<String> given) {
        for (String name : given) {
            if (!query.contains(name)) {
                String known = query.isEmpty() ? "there are none here" : "known are " + String.join(", ", sorted());
                throw PlatenException.field(Errors.INVALID, name, "is not a known parameter; " + known);
            }
        }
    }

    private List<String> sorted() {
        return query.stream().sorted().toList();
    }
}
