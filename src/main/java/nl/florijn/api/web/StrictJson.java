package nl.florijn.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as callers must write it: UTF-8, each field known and named once, each value of the type that belongs there. A
 * field that is ignored in silence is a mistake that nobody finds.
 */
final class StrictJson {

    private static final List<Class<?>> LISTS = List.of(List.class, Set.class, Collection.class, Map.class);

    private final JsonMapper mapper;

    StrictJson(JsonMapper json) {
        var strict = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        // a patch is read as a tree first: its numbers stay what they are
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule("lists").setDeserializerModifier(new BoundedLists()))
                .addHandler(new DryRunInBody());
        LISTS.forEach(list ->
                strict.withConfigOverride(list, o -> o.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL))));
        mapper = strict.build();
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** Whether a body that calls itself so is JSON in UTF-8; one that does not say is none. */
    static boolean isJson(@Nullable MediaType type) {
        return type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON) && isUtf8(type);
    }

    static boolean isUtf8(MediaType type) {
        return type.getParameter("charset") == null || UTF_8.equals(type.getCharset());
    }

    /**
     * @param request whose body it is, for the refusal
     * @return null for the JSON {@code null}
     * @throws HttpMessageNotReadableException when it is no JSON, or not of this type; its cause says where
     */
    @Nullable
    Object read(InputStream body, JavaType type, HttpInputMessage request) {
        try {
            // Jackson by itself would take for UTF-16 what looks like it.
            return mapper.readerFor(type).readValue(new InputStreamReader(body, UTF_8.newDecoder()));
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("The body could not be read.", unreadable, request);
        }
    }
}
