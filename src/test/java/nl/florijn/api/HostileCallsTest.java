package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to whichever call, as the description lists them: never a fault of ours, always a problem that says why. */
@FlorijnTest
class HostileCallsTest {

    private static final List<String> BODIES =
            List.of("", "{}", "null", "[]", "\"x\"", "5", "{", "\u0000", "{\"nothing\": 1}", "[[[[{}]]]]");

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "\" \"",
            "0",
            "-1",
            "\"-1\"",
            "99999999999999999999",
            "\"99999999999999.99999\"",
            "1.5",
            "true",
            "[]",
            "[null]",
            "[{}]",
            "{}",
            "\"9999-12-31\"",
            "\"1900-01-01\"",
            "\"P1M\"",
            "\"P9999Y\"",
            "\"NL\"",
            "\"EUR\"",
            "\"cus_1\"",
            "\"" + "y".repeat(5000) + "\"",
            "\"\ud83d\ude00 \u20ac\"");

    private static final List<String> PATH_VALUES =
            List.of("x", "job_1", "cus_1", "inv_zzzzzzzzzzzzz", "0", "-1", "%20", "a".repeat(300), "caf%C3%A9");

    private static final Set<String> WITH_BODY = Set.of("post", "put", "patch");

    // Some calls wait for others or change the clock of everybody.
    private static final Set<String> LEFT_ALONE =
            Set.of("/api/v1/test-clock", "/api/v1/trial", "/api/v1/trial/failures");

    @LocalServerPort
    private int port;

    @Autowired
    private Partners partners;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<String> faults = new ArrayList<>();
    private ApiClient partner;
    private JsonNode description;

    @BeforeEach
    void aPartnerAndTheDescription() {
        partner = ApiClient.withToken(
                port, partners.create(PartnerDetails.named("Patient hosting")).token());
        description = partner.get("/openapi.json").body();
    }

    @Test
    void noCallBreaks() {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (!LEFT_ALONE.contains(path.getKey())) {
                        attack(path.getKey(), call.getKey(), call.getValue());
                    }
                }));
        assertThat(faults).as("seed " + seed).isEmpty();
    }

    private void attack(String path, String method, JsonNode call) {
        var clients = List.of(partner, ApiClient.provider(port));
        for (var client : clients) {
            for (var value : PATH_VALUES) {
                send(client, method, path.replaceAll("\\{\\w+}", value) + query(call), "{}");
            }
            if (WITH_BODY.contains(method)) {
                for (var body : bodies(call)) {
                    send(client, method, path.replaceAll("\\{\\w+}", "job_1"), body);
                }
            }
        }
    }

    private void send(ApiClient client, String method, String path, String body) {
        var request = client.request(method.toUpperCase(Locale.ROOT), path, WITH_BODY.contains(method) ? body : "")
                .header("If-Match", "\"1\"");
        check(method + " " + path + " " + body, client.send(request));
    }

    private void check(String what, Answer answer) {
        var problem = answer.header("Content-Type").startsWith("application/problem+json");
        if (answer.status() >= 500 || answer.status() >= 400 && !problem) {
            faults.add(
                    what.substring(0, Math.min(what.length(), 300)) + " -> " + answer.status() + " " + answer.text());
        }
    }

    private String query(JsonNode call) {
        var query = new ArrayList<String>();
        for (var parameter : call.path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                var value = List.of("", "x", "-1", "2027-02-01", "%00", "DRAFT", "true", "a%27b")
                        .get(random.nextInt(8));
                query.add(parameter.path("name").asString() + "=" + value);
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private Set<String> bodies(JsonNode call) {
        var bodies = new LinkedHashSet<>(BODIES);
        var fields = schema(call).path("properties");
        for (var value : VALUES) {
            bodies.add(body(fields, field -> value));
        }
        for (var round = 0; round < 20; round++) {
            bodies.add(body(fields, field -> random.nextInt(3) == 0 ? any() : fitting(field)));
        }
        return bodies;
    }

    private String body(JsonNode fields, Function<JsonNode, String> value) {
        return fields.properties().stream()
                .map((Map.Entry<String, JsonNode> field) ->
                        "\"" + field.getKey() + "\": " + value.apply(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String any() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String fitting(JsonNode field) {
        if (field.has("enum")) {
            return field.path("enum").path(0).toString();
        }
        return switch (field.path("type").asString("") + field.path("format").asString("")) {
            case "stringdecimal" -> "\"12.10\"";
            case "stringdate" -> "\"2027-02-01\"";
            case "stringdate-time" -> "\"2027-02-01T10:00:00Z\"";
            case "stringduration" -> "\"P1M\"";
            case "string" -> "\"NL\"";
            case "integerint32", "integerint64", "integer" -> "3";
            case "boolean" -> "true";
            case "array" -> "[]";
            default -> "null";
        };
    }

    private JsonNode schema(JsonNode call) {
        var content = call.path("requestBody").path("content");
        var schema = content.isEmpty() ? content : content.iterator().next().path("schema");
        return schema.has("$ref")
                ? description.at(schema.path("$ref").asString().substring(1))
                : schema;
    }
}
