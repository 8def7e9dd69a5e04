package org.platen.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    /** The document that is served. To accept a change of the interface: {@code mvn test -Dopenapi.accept}. */
    private static final Path SERVED = Path.of("src/main/resources/org/platen/rest/openapi.json");

    private static final OpenAPI API = OpenApiDocument.write();

    private static Stream<Operation> operations() {
        return API.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    @Test
    void the_served_document_is_what_the_code_says() throws IOException {
        String written = Json.pretty(API).replace("\r\n", "\n") + "\n";
        if (System.getProperty("openapi.accept") != null) {
            Files.createDirectories(SERVED.getParent());
            Files.writeString(SERVED, written);
        }

        assertThat(SERVED).content().isEqualTo(written);
    }

    @Test
    void every_operation_is_described() {
        assertThat(operations()).hasSizeGreaterThan(80).allSatisfy(operation -> {
            assertThat(operation.getSummary()).as(operation.getOperationId()).isNotBlank();
            assertThat(operation.getTags()).as(operation.getOperationId()).hasSize(1);
            assertThat(operation.getResponses().keySet())
                    .as(operation.getOperationId())
                    .anyMatch(code -> code.startsWith("2"))
                    .contains("400", "503");
        });
        List<String> ids = operations().map(Operation::getOperationId).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void answers_that_only_some_operations_give_are_listed_and_money_is_text() {
        Map<String, Operation> operations =
                operations().collect(Collectors.toMap(Operation::getOperationId, operation -> operation));

        assertThat(operations.get("scan").getResponses()).containsKeys("404", "423", "429");
        assertThat(operations.get("raiseEvent").getResponses()).containsKeys("423", "429");
        assertThat(operations.get("streamEvents").getResponses()).containsKeys("429");
        assertThat(operations.get("createBatch").getResponses()).containsKeys("404");
        assertThat(operations.get("createShipment").getResponses()).containsKeys("404");
        assertThat(operations.get("login").getResponses()).containsKeys("401", "403", "429");
        assertThat(operations.get("receiveWebhook").getResponses()).containsKeys("502");
        Schema<?> money = (Schema<?>)
                API.getComponents().getSchemas().get("Money").getProperties().get("amount");
        assertThat(money.getType()).isEqualTo("string");
    }

    @Test
    void every_schema_has_a_name_of_its_own() {
        assertThat(API.getComponents().getSchemas())
                .containsKeys("Order", "OrderRowList", "PlanLine", "CustomerOrderLine", "Problem")
                .doesNotContainKeys("OrderJson", "Line");
    }
}
