package org.platen.rest.internal;

import java.util.Collection;
import java.util.List;
import org.platen.api.access.AccessService;
import org.platen.api.access.SessionService;
import org.platen.rest.internal.access.AccessFilter;
import org.platen.rest.internal.access.AnswerFilter;
import org.platen.rest.internal.access.CallContext;
import org.platen.rest.internal.access.Operations;
import org.platen.rest.internal.access.ParamTypes;
import org.platen.rest.internal.error.ProblemMapper;
import org.platen.rest.internal.json.Json;
import org.platen.rest.internal.json.JsonBody;

/** What every server needs around its resources, the core's and the plugins' alike. */
final class Providers {
    private Providers() {}

    /**
     * @throws IllegalStateException when a resource method does not say who may call it
     */
    static List<Object> of(Collection<?> resources, AccessService access, SessionService sessions, int bodyLimit) {
        Operations operations = new Operations(resources);
        return List.of(
                new AccessFilter(operations, access, sessions, bodyLimit),
                new AnswerFilter(operations),
                new CallContext(),
                new ParamTypes(),
                new JsonBody(Json.mapper(), bodyLimit),
                new ProblemMapper());
    }
}
