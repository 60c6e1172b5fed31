package nl.florijn.api.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Reads {@code application/json} strictly; writes it, and problems and what the management port tells too. */
class JsonConverter extends JacksonJsonHttpMessageConverter {

    /** In which the endpoints of the management port answer. */
    private static final MediaType MANAGEMENT = MediaType.valueOf("application/vnd.spring-boot.actuator.v3+json");

    private final StrictJson strict;

    JsonConverter(StrictJson strict) {
        super(strict.mapper());
        this.strict = strict;
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON, MANAGEMENT));
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return StrictJson.isJson(mediaType) && super.canRead(type, MediaType.APPLICATION_JSON);
    }

    @Override
    @SuppressWarnings("NullAway") // the JSON null is no object; Spring takes it for a missing body
    public @Nullable Object read(ResolvableType type, HttpInputMessage request, @Nullable Map<String, Object> hints)
            throws IOException {
        return strict.read(request.getBody(), strict.mapper().constructType(type.getType()), request);
    }
}
