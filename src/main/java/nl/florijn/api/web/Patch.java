package nl.florijn.api.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch (RFC 7396): a field that is absent stays as it is, {@code null} clears it, an object is merged, a
 * list is replaced.
 *
 * @param <T> the input record whose fields may be named
 */
public final class Patch<T> {

    private final JsonMapper json;
    private final JavaType type;
    private final ObjectNode changes;

    Patch(JsonMapper json, JavaType type, ObjectNode changes) {
        this.json = json;
        this.type = type;
        this.changes = changes;
    }

    /**
     * The object as it is wanted, out of the object as it is; a field that it cannot hold is refused as in a POST, and so is
     * null where there is always a value.
     */
    public T onto(T current) {
        PatchNulls.refuse(type.getRawClass(), changes);
        ObjectNode wanted = json.valueToTree(current);
        merge(wanted, changes);
        wanted.properties().removeIf(field -> field.getValue().isNull());
        return json.treeToValue(wanted, type);
    }

    private static void merge(ObjectNode into, ObjectNode changes) {
        for (var change : changes.properties()) {
            into.set(change.getKey(), merged(into.get(change.getKey()), change.getValue()));
        }
    }

    private static JsonNode merged(@Nullable JsonNode before, JsonNode after) {
        if (before instanceof ObjectNode object && after instanceof ObjectNode changes) {
            merge(object, changes);
            return object;
        }
        return after;
    }
}
