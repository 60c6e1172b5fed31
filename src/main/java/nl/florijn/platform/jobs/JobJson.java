package nl.florijn.platform.jobs;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What jobs have written down. Rows of earlier versions are read: a field more or less does no harm. */
@Component
class JobJson {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    JobJson(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    <R> R sum(JobKind<?, R> kind, List<String> chunkResults) {
        var sum = kind.none();
        for (var result : chunkResults) {
            sum = kind.sum().apply(sum, read(result, kind.report()));
        }
        return sum;
    }

    Map<String, Object> fields(String text) {
        return json.readerFor(FIELDS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(text);
    }
}
