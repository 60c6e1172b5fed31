package nl.florijn.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.api.fuzz.Description.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is wrong with an answer. */
final class Verdict {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    // What is inside: classes, statements, traces.
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bnl\\.florijn\\b|\\bjava\\.|springframework|jooq|\\bselect .* from\\b|insert into|mariadb"
                    + "|duplicate entry|foreign key|@[0-9a-f]{6,}|\\bnull pointer");

    private final Description description;
    private final List<String> faults = new ArrayList<>();

    Verdict(Description description) {
        this.description = description;
    }

    List<String> on(Operation operation, Answer answer) {
        faults.clear();
        if (answer.status() >= 500) {
            faults.add("a fault of ours");
        } else if (answer.status() >= 400) {
            problem(answer);
        } else {
            described(operation, answer);
        }
        return List.copyOf(faults);
    }

    private void problem(Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            faults.add("no problem but " + answer.header("Content-Type"));
            return;
        }
        var problem = answer.body();
        require(problem.path("status").asInt(0) == answer.status(), "another status inside");
        require(CODE.matcher(problem.path("code").asString("")).matches(), "no code");
        for (var field : List.of("type", "title", "detail")) {
            require(!problem.path(field).asString("").isBlank(), "no " + field);
        }
        require(!problem.has("incident"), "an incident");
        for (var error : problem.path("errors")) {
            require(error.path("field").isString() && error.path("message").isString(), "an error without field");
            require(CODE.matcher(error.path("code").asString("")).matches(), "an error without code");
            require(
                    !error.path("code").asString("").equals("TOO_LARGE"),
                    "only the database found " + error.path("field") + " too large");
        }
        require(!INSIDE.matcher(sentences(problem)).find(), "tells what is inside");
    }

    private static String sentences(JsonNode problem) {
        return problem.path("detail").asString("") + problem.path("title").asString("");
    }

    private void described(Operation operation, Answer answer) {
        var content = operation
                .node()
                .path("responses")
                .path(String.valueOf(answer.status()))
                .path("content");
        var schema = content.path("application/json").path("schema");
        if (answer.header("Content-Type").startsWith("application/json") && !schema.isMissingNode()) {
            try {
                conforms("", answer.body(), schema);
            } catch (JacksonException unreadable) {
                faults.add("no JSON");
            }
        }
    }

    /** Fields that are not described, and values of another type than described. */
    private void conforms(String at, JsonNode value, JsonNode reference) {
        var schema = description.resolved(reference);
        if (value.isNull() || schema.has("oneOf") || schema.has("anyOf")) {
            return;
        }
        var properties = schema.path("properties");
        if (value.isObject() && !properties.isMissingNode()) {
            for (var field : value.properties()) {
                if (properties.has(field.getKey())) {
                    conforms(at + "." + field.getKey(), field.getValue(), properties.path(field.getKey()));
                } else {
                    require(schema.has("additionalProperties"), at + "." + field.getKey() + " is not described");
                }
            }
        }
        if (value.isArray()) {
            value.forEach(item -> conforms(at + "[]", item, schema.path("items")));
        }
        require(isOfType(value, schema.path("type").asString("")), at + " is no " + schema.path("type"));
        require(
                !schema.has("enum") || schema.path("enum").valueStream().anyMatch(value::equals),
                at + " is none of those described");
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
