package nl.florijn.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The calls that {@code openapi.json} tells of. */
final class Description {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode openApi;

    Description(JsonNode openApi) {
        this.openApi = openApi;
    }

    /** One call; {@code path} as described, with its placeholders. */
    record Operation(String method, String path, JsonNode node) {

        /** The names of its parameters of one kind: {@code path}, {@code query} or {@code header}. */
        List<JsonNode> parameters(String kind) {
            return node.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals(kind))
                    .toList();
        }

        /** The schema of its body in a media type; missing when it takes none. */
        JsonNode body(String mediaType) {
            return node.path("requestBody").path("content").path(mediaType).path("schema");
        }

        /** Whether it takes files in parts. */
        boolean takesFiles() {
            return !body("multipart/form-data").isMissingNode();
        }

        boolean takesJson() {
            return !body("application/json").isMissingNode();
        }

        boolean takesBody() {
            return node.has("requestBody");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        openApi.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (METHODS.contains(call.getKey())) {
                        operations.add(
                                new Operation(call.getKey().toUpperCase(Locale.ROOT), path.getKey(), call.getValue()));
                    }
                }));
        return operations;
    }

    /** What a reference leads to; the schema itself when it is none. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? openApi.at(schema.path("$ref").asString().substring(1)) : schema;
    }
}
