package nl.florijn.api.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.regex.Pattern;

/** A record inside another type is named after both, so that two controllers may each have an {@code Input}. */
class SchemaNames extends TypeNameResolver {

    private static final Pattern CONTROLLER = Pattern.compile("s?Controller$");

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : CONTROLLER.matcher(getNameOfClass(outer)).replaceFirst("") + type.getSimpleName();
    }
}
