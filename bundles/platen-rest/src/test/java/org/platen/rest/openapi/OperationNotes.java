package org.platen.rest.openapi;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.PathParam;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.json.MayBeAbsent;
import org.platen.rest.v1.Linked;
import org.platen.rest.v1.Versioned;

/** Adds to each operation what our own annotations and filters do: status, roles, headers, problems. */
final class OperationNotes extends AbstractOpenAPIExtension {
    private static final Set<String> UPPER_CASE = Set.of("state", "phase");

    /** Operations that make nothing with an address, and still must not happen twice. */
    private static final Set<String> ONCE = Set.of("scan", "raiseEvent", "cancelJob", "waiveJob");

    /** What single operations answer besides what follows from their shape. */
    private static final Map<String, Set<String>> MORE = Map.of(
            "login", Set.of("401", "403", "429"),
            "scan", Set.of("404", "423"),
            "raiseEvent", Set.of("423"),
            "createBatch", Set.of("404", "423"),
            "labelBatch", Set.of("423"),
            "createShipment", Set.of("404"),
            "rateShipment", Set.of("502"),
            "receiveWebhook", Set.of("502"),
            "receiveCarrierWebhook", Set.of("502"));

    final Set<Class<?>> bodies = new HashSet<>();

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OperationNotes::parameter);
        }
        success(operation.getResponses(), method);
        roles(operation, method);
        Optional<java.lang.reflect.Parameter> body = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType().isRecord())
                .filter(parameter -> parameter.getAnnotation(PathParam.class) == null)
                .filter(parameter -> parameter.getType().getName().startsWith("org.platen.rest.v1."))
                .findAny();
        body.ifPresent(parameter -> {
            bodies.add(parameter.getType());
            operation.getRequestBody().setRequired(!parameter.isAnnotationPresent(MayBeAbsent.class));
        });
        boolean upload = Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
        Created created = method.getAnnotation(Created.class);
        if (created != null && created.once() && !upload || ONCE.contains(operation.getOperationId())) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("1 to 200 visible characters; the same request under the same key takes effect once")
                    .schema(new StringSchema().maxLength(200)));
        }
        problems(operation, method, body.isPresent(), upload);
    }

    /** The server takes {@code FULFILMENT_DATE} and {@code fulfilmentDate}; the document shows the one people type. */
    private static void parameter(Parameter parameter) {
        if (parameter.getSchema() != null
                && parameter.getSchema().getEnum() instanceof List<?> constants
                && !UPPER_CASE.contains(parameter.getName())) {
            parameter.setSchema(new StringSchema()
                    ._enum(constants.stream()
                            .map(String::valueOf)
                            .map(OperationNotes::camel)
                            .toList()));
        }
    }

    private static String camel(String constant) {
        String joined = Arrays.stream(constant.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    private static void success(ApiResponses responses, Method method) {
        ApiResponse plain = responses.remove("default");
        if (plain == null) {
            return;
        }
        Class<?> type = method.getReturnType();
        if (type == void.class) {
            responses.put("204", new ApiResponse().description("Done"));
            return;
        }
        boolean created = method.isAnnotationPresent(Created.class);
        if (created && Linked.class.isAssignableFrom(type)) {
            plain.addHeaderObject("Location", header("Path of the new thing"));
        }
        if (Versioned.class.isAssignableFrom(type)) {
            plain.addHeaderObject("ETag", header("Version, for If-Match"));
        }
        responses.put(created ? "201" : "200", plain.description(created ? "Made" : "Done"));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static void roles(Operation operation, Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            operation.setSecurity(List.of());
        } else {
            operation.addExtension(
                    "x-roles",
                    new TreeSet<>(
                            Set.of(method.getAnnotation(RolesAllowed.class).value())));
        }
    }

    private static void problems(Operation operation, Method method, boolean body, boolean upload) {
        boolean open = method.isAnnotationPresent(PermitAll.class);
        boolean changes = !method.isAnnotationPresent(GET.class);
        Stream<String> codes = Map.of(
                        "400",
                        true,
                        "401",
                        !open || upload,
                        "403",
                        !open,
                        "404",
                        Arrays.stream(method.getParameters())
                                .anyMatch(parameter -> parameter.isAnnotationPresent(PathParam.class)),
                        "409",
                        changes && !upload,
                        "413",
                        body || upload,
                        "415",
                        body,
                        "422",
                        changes && !upload,
                        "428",
                        method.isAnnotationPresent(PATCH.class),
                        "503",
                        true)
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey);
        Stream<String> stale = operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> parameter.getName().equals("If-Match"))
                ? Stream.of("412")
                : Stream.empty();
        // Failed logins of one address, or too many streams.
        Stream<String> busy = open ? Stream.empty() : Stream.of("429");
        Stream.of(codes, stale, busy, MORE.getOrDefault(operation.getOperationId(), Set.of()).stream())
                .flatMap(found -> found)
                .distinct()
                .sorted()
                .forEach(code ->
                        operation.getResponses().put(code, new ApiResponse().$ref("#/components/responses/Problem")));
    }
}
