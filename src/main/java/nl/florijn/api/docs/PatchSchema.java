package nl.florijn.api.docs;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import nl.florijn.api.web.Patch;
import org.jspecify.annotations.Nullable;

/** A patch has the fields of what it is laid upon. */
class PatchSchema implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var described = Json.mapper().constructType(type.getType());
        if (described != null && described.hasRawClass(Patch.class)) {
            return context.resolve(new AnnotatedType(described.containedType(0)).resolveAsRef(true));
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
}
