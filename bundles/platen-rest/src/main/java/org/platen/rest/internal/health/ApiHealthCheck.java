package org.platen.rest.internal.health;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.platen.rest.internal.CoreServer;

/** Whether the API is published, which it is when every use case behind it is there. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=api", HealthCheck.TAGS + "=ready"})
public final class ApiHealthCheck implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    @Nullable
    volatile CoreServer api;

    @Override
    public Result execute() {
        return api == null
                ? new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The services behind the API are starting")
                : new Result(Result.Status.OK, "The API is published");
    }
}
