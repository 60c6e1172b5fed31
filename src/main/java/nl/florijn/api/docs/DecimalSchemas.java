package nl.florijn.api.docs;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Decimals are written as strings, but for the few that are marked as numbers, such as the progress of a job. */
class DecimalSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var described = Json.mapper().constructType(type.getType());
        if (described != null && described.hasRawClass(BigDecimal.class)) {
            return isNumber(type.getCtxAnnotations())
                    ? new NumberSchema()
                    : new StringSchema().format("decimal").example("12.10");
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private static boolean isNumber(Annotation @Nullable [] annotations) {
        return annotations != null
                && Arrays.stream(annotations)
                        .anyMatch(annotation ->
                                annotation instanceof JsonFormat form && form.shape() == JsonFormat.Shape.NUMBER);
    }
}
