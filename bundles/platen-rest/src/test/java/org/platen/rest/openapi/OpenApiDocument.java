package org.platen.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.platen.rest.internal.resource.OrderResource;
import org.platen.rest.v1.ProblemJson;

/** Writes the OpenAPI document from the resources and wire records. */
final class OpenApiDocument {
    private OpenApiDocument() {}

    static OpenAPI write() {
        WireNames names = new WireNames();
        OperationNotes notes = new OperationNotes();
        ObjectMapper mapper = Json.mapper().copy();
        ModelConverters.getInstance().addConverter(new ModelResolver(mapper, names));
        OpenAPIExtensions.setExtensions(new ArrayList<>(List.of(notes)));
        OpenAPIExtensions.getExtensions().add(new io.swagger.v3.jaxrs2.DefaultParameterExtension());
        OpenAPI api = new Reader(new SwaggerConfiguration().openAPI(frame())).read(resources());
        ModelConverters.getInstance().readAll(ProblemJson.class).forEach(api.getComponents()::addSchemas);
        new WireNullness(notes.bodies).mark(api.getComponents().getSchemas(), names.classes);
        sort(api);
        return api;
    }

    private static OpenAPI frame() {
        Content problem = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        return new OpenAPI()
                .info(new Info()
                        .title("Platen")
                        .version("v1")
                        .description("Orders, jobs and the shop floor of a print MIS")
                        .license(new License().name("Apache-2.0")))
                .addServersItem(new Server().url("/api/v1"))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API token, plt_…"))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("A user and password, mostly to make a token"))
                        .addResponses(
                                "Problem",
                                new ApiResponse()
                                        .description("Refused; type says why, by RFC 9457")
                                        .content(problem)));
    }

    private static Set<Class<?>> resources() {
        try (ScanResult scan = new ClassGraph()
                .enableAnnotationInfo()
                .acceptPackages(OrderResource.class.getPackageName())
                .scan()) {
            return Set.copyOf(
                    scan.getClassesWithAnnotation(javax.ws.rs.Path.class).loadClasses());
        }
    }

    private static void sort(OpenAPI api) {
        Paths paths = new Paths();
        new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
        api.setPaths(paths);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        api.setTags(
                api.getTags() == null
                        ? null
                        : api.getTags().stream()
                                .sorted(Comparator.comparing(Tag::getName))
                                .collect(Collectors.toList()));
    }
}
