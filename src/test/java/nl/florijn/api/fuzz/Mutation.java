package nl.florijn.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils good bodies. */
final class Mutation {

    /** A field that no call knows. */
    static final String UNKNOWN = "zzz";

    private static final int GIANT = 1500;

    private final Values values;
    private final Random random;

    Mutation(Values values, Random random) {
        this.values = values;
        this.random = random;
    }

    /** A field or an item, and how to put something else in its place; null takes it out. */
    record Place(JsonNode value, Consumer<JsonNode> put, Runnable drop) {}

    /** The text of a body that differs at one or two places from a good one. */
    String spoiled(JsonNode body) {
        for (var times = 1 + random.nextInt(2); times > 0; times--) {
            spoil(body);
        }
        return random.nextInt(40) == 0 ? torn(body.toString()) : body.toString();
    }

    private void spoil(JsonNode body) {
        var places = new ArrayList<Place>();
        collect(body, places);
        if (places.isEmpty() || random.nextInt(12) == 0) {
            unknownField(body);
            return;
        }
        var place = values.pick(places);
        switch (random.nextInt(8)) {
            case 0 -> place.drop().run();
            case 1 -> place.put().accept(repeated(place.value()));
            default -> place.put().accept(values.hostile());
        }
    }

    static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                places.add(new Place(
                        field.getValue(),
                        other -> object.set(field.getKey(), other),
                        () -> object.remove(field.getKey())));
                collect(field.getValue(), places);
            }
        } else if (node instanceof ArrayNode list) {
            for (var i = 0; i < list.size(); i++) {
                var at = i;
                places.add(new Place(list.get(i), other -> list.set(at, other), list::removeAll));
                collect(list.get(i), places);
            }
        }
    }

    private void unknownField(JsonNode body) {
        var objects = new ArrayList<ObjectNode>();
        objects(body, objects);
        if (!objects.isEmpty()) {
            values.pick(objects).put(UNKNOWN, 1);
        }
    }

    private static void objects(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(child -> objects(child, into));
    }

    /** The same many times, in a list. */
    private static JsonNode repeated(JsonNode value) {
        var list = JsonNodeFactory.instance.arrayNode();
        var item = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        var times = item.toString().length() < GIANT ? GIANT : 2;
        for (var i = 0; i < times; i++) {
            list.add(item);
        }
        return list;
    }

    private String torn(String text) {
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text + text;
            case 2 -> text.replaceFirst("\\{", "{\"a\": 1, \"a\": 1, ");
            case 3 -> "[".repeat(2000) + text;
            default -> "\uFEFF" + text;
        };
    }
}
