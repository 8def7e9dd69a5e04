package org.platen.rest.internal.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.platen.rest.internal.http.CurrentRequest;

/** The resource methods of a server. One that does not say who may call it keeps the whole server from starting. */
public final class Operations {
    private final Map<Method, Operation> byMethod = new HashMap<>();

    /**
     * @throws IllegalStateException naming the method that is open to nobody knows whom
     */
    public Operations(Collection<?> resources) {
        for (Object resource : resources) {
            for (Method method : resource.getClass().getMethods()) {
                if (answers(method)) {
                    byMethod.put(method, Operation.of(method).orElseThrow(() -> refusal(method)));
                }
            }
        }
    }

    Optional<Operation> current() {
        return CurrentRequest.method().map(byMethod::get);
    }

    /** Locators (a path without an HTTP method) answer too, in a way; they are refused because nothing would guard them. */
    private static boolean answers(Method method) {
        return method.isAnnotationPresent(Path.class)
                || Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static IllegalStateException refusal(Method method) {
        return new IllegalStateException(method.getDeclaringClass().getName() + "." + method.getName()
                + " does not say who may call it: annotate it with @RolesAllowed or @PermitAll");
    }
}
