package nl.florijn.api.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refuses {@code null} for fields that always have a value: a default would be put there that nobody asked for. What a
 * record may lack, or has a default to go back to, says so by its types; a list is emptied by null,
 * unless it is a selection.
 */
final class PatchNulls {

    private final FieldCheck check = new FieldCheck();

    private PatchNulls() {}

    static void refuse(Class<?> type, ObjectNode changes) {
        var nulls = new PatchNulls();
        nulls.look(type, changes, "");
        nulls.check.done();
    }

    private void look(Class<?> type, ObjectNode changes, String path) {
        var fields = new HashMap<String, RecordComponent>();
        collect(type, fields);
        for (var change : changes.properties()) {
            var field = fields.get(change.getKey());
            if (field != null && change.getValue().isNull() && Selections.isSelection(field)) {
                check.fault(
                        path + change.getKey(),
                        "EMPTY",
                        "'" + change.getKey() + "' is null, which names nothing; leave it out to change nothing.");
            } else if (field != null && change.getValue().isNull()) {
                check.require(
                        takesNull(field),
                        path + change.getKey(),
                        "REQUIRED",
                        "'" + change.getKey() + "' always has a value; leave it out to keep the one it has.");
            } else if (field != null && change.getValue() instanceof ObjectNode inside) {
                look(field.getType(), inside, path + change.getKey() + ".");
            }
        }
    }

    private static void collect(Class<?> type, Map<String, RecordComponent> fields) {
        if (!type.isRecord()) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), fields);
            } else {
                fields.put(component.getName(), component);
            }
        }
    }

    private static boolean takesNull(RecordComponent field) {
        return Collection.class.isAssignableFrom(field.getType())
                || field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || hasDefaultToBringBack(field);
    }

    /** The constructor takes null for what the record always has. */
    private static boolean hasDefaultToBringBack(RecordComponent field) {
        for (var constructor : field.getDeclaringRecord().getDeclaredConstructors()) {
            var parameters = constructor.getParameters();
            var isCanonical = parameters.length == field.getDeclaringRecord().getRecordComponents().length;
            for (var parameter : parameters) {
                if (isCanonical
                        && parameter.getName().equals(field.getName())
                        && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return true;
                }
            }
        }
        return false;
    }
}
