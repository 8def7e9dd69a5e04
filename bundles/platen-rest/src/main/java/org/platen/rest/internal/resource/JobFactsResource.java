package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.console.JobFactsService;
import org.platen.api.model.JobId;
import org.platen.rest.v1.JobFactsJson;

/** What contributions to the console show of jobs. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public final class JobFactsResource {
    private final JobFactsService facts;

    public JobFactsResource(JobFactsService facts) {
        this.facts = facts;
    }

    @GET
    @Path("{id}/contribution-facts")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "jobContributionFacts",
            summary =
                    "Attributes, parameters and machine settings of the job, as contributions to the console show them")
    public JobFactsJson facts(@Context Call call, @PathParam("id") long id) {
        return JobFactsJson.of(facts.facts(call, new JobId(id)));
    }
}
