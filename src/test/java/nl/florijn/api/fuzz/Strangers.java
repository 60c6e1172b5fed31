package nl.florijn.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.api.fuzz.Description.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Names another partner's things, and things that are not there, in the same calls: nobody can tell them apart. */
final class Strangers {

    private static final int ACCEPTED = 202;

    private final Description description;
    private final World own;
    private final World other;
    private final Values values;
    private final List<String> differences = new ArrayList<>();

    Strangers(int port, ApiClient provider, long seed) {
        description = new Description(provider.get("/openapi.json").body());
        own = World.of(port, provider);
        other = World.of(port, provider);
        values = new Values(description, own, new Random(seed));
    }

    /** The calls that answer differently. */
    List<String> differences() {
        for (var operation : description.operations()) {
            if (operation.path().contains("{id}")) {
                inThePath(operation);
            } else if (operation.takesJson()) {
                inTheBody(operation);
            }
        }
        return differences;
    }

    private void inThePath(Operation operation) {
        var resource = operation.path().replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
        var id = other.id(resource);
        if (id.equals(other.id("none"))) {
            return;
        }
        var body = operation.takesJson() ? "{}" : "";
        var path = operation.path().replace("{entryId}", other.id("entries"));
        compare(
                operation,
                id,
                send(operation, path.replace("{id}", id), body),
                unknown(id),
                send(operation, path.replace("{id}", unknown(id)), body));
    }

    private void inTheBody(Operation operation) {
        var body = values.fitting("", operation.body("application/json"));
        var places = new ArrayList<Mutation.Place>();
        Mutation.collect(body, places);
        for (var place : places) {
            var id = place.value().asString("");
            if (place.value().isString() && id.matches("[a-z]{3}_[0-9a-z]+")) {
                other.like(id).ifPresent(others -> {
                    var strange = with(place, others, operation, body);
                    compare(operation, others, strange, unknown(others), with(place, unknown(others), operation, body));
                    place.put().accept(place.value());
                });
            }
        }
    }

    private Answer with(Mutation.Place place, String id, Operation operation, JsonNode body) {
        place.put().accept(JsonNodeFactory.instance.stringNode(id));
        return send(operation, operation.path(), body.toString());
    }

    private void compare(Operation operation, String strange, Answer strangers, String unknown, Answer nobodys) {
        if (strangers.status() == ACCEPTED && nobodys.status() == ACCEPTED) {
            return; // a job lists what it did not find
        }
        var told = strangers.text().replace(strange, "ID");
        if (strangers.status() < 400
                || strangers.status() != nobodys.status()
                || !told.equals(nobodys.text().replace(unknown, "ID"))) {
            differences.add("%s: %s -> %d %s, %s -> %d %s"
                    .formatted(
                            operation,
                            strange,
                            strangers.status(),
                            strangers.text(),
                            unknown,
                            nobodys.status(),
                            nobodys.text()));
        }
    }

    private Answer send(Operation operation, String path, String body) {
        return own.api().send(own.api().request(operation.method(), path, body).header("If-Match", "\"1\""));
    }

    /** An id of the same kind that nobody has. */
    private static String unknown(String id) {
        return id.substring(0, id.indexOf('_') + 1) + "zzzzzzz9";
    }
}
