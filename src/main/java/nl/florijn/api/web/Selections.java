package nl.florijn.api.web;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;

/** Lists that a record may lack: they choose some, and without them it is all, or what there is. */
final class Selections {

    private Selections() {}

    static boolean isSelection(RecordComponent field) {
        return Collection.class.isAssignableFrom(field.getType())
                && field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static boolean isSelection(BeanProperty field) {
        var record = field.getMember() == null ? null : field.getMember().getDeclaringClass();
        if (record == null || !record.isRecord()) {
            return false;
        }
        for (var component : record.getRecordComponents()) {
            if (component.getName().equals(field.getName())) {
                return isSelection(component);
            }
        }
        return false;
    }

    static InvalidInput isNull(String field) {
        return new InvalidInput(field, "EMPTY", "null names nothing; name at least one, or leave the field out.");
    }
}
