package nl.florijn.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.florijn.api.ApiClient;
import nl.florijn.api.fuzz.Description.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts a text that is far too long, or the largest number, into each field of each body in turn. */
final class Limits {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode LONG = NODES.stringNode("y".repeat(70_000));
    private static final JsonNode LARGE = NODES.stringNode("999999999999999.9999999999");
    private static final JsonNode LARGEST = NODES.numberNode(Integer.MAX_VALUE);

    private final ApiClient provider;
    private final Description description;
    private final World world;
    private final Values values;
    private final Verdict verdict;
    private final List<String> faults = new ArrayList<>();

    Limits(int port, ApiClient provider, long seed) {
        this.provider = provider;
        description = new Description(provider.get("/openapi.json").body());
        world = World.of(port, provider);
        values = new Values(description, world, new Random(seed));
        verdict = new Verdict(description);
    }

    /** Fields that take any length, or of which only the database finds that they are too large. */
    List<String> faults() {
        description.operations().stream()
                .filter(operation ->
                        operation.takesJson() && !operation.method().equals("PATCH"))
                .filter(operation -> !Fuzzer.LEFT_ALONE.contains(operation.path()))
                .forEach(this::eachField);
        return faults;
    }

    private void eachField(Operation operation) {
        var body = values.whole(operation.body("application/json"));
        var places = new ArrayList<Mutation.Place>();
        Mutation.collect(body, places);
        for (var place : places) {
            if (place.value().isString()) {
                place.put().accept(LONG);
                send(operation, body, true);
                place.put().accept(LARGE);
                send(operation, body, false);
            } else if (place.value().isNumber()) {
                place.put().accept(LARGEST);
                send(operation, body, false);
            }
            place.put().accept(place.value());
        }
    }

    private String path(Operation operation) {
        var resource = operation.path().replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var name = parameter.path("name").asString();
            var value = name.equals("id") ? world.id(resource) : values.inPath(name, parameter.path("schema"));
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    private void send(Operation operation, JsonNode body, boolean refused) {
        var path = path(operation);
        var api = operation.node().path("description").asString("").contains("provider") ? provider : world.api();
        var answer = api.send(api.request(operation.method(), path, body.toString()));
        var found = new ArrayList<>(verdict.on(operation, answer));
        if (refused && answer.status() < 400) {
            found.add("takes a text of any length");
        }
        if (!found.isEmpty()) {
            var text = body.toString().replace("y".repeat(1000), "");
            faults.add("%s %s %s -> %s".formatted(operation, found, text, answer.text()));
        }
    }
}
