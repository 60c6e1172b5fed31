package nl.florijn.api.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a {@link Patch}, which a plain JSON body would not do: it keeps apart what is absent and what is null. */
class PatchConverter extends AbstractSmartHttpMessageConverter<Patch<?>> {

    private final JsonMapper json;

    PatchConverter(JsonMapper json) {
        super(MediaType.APPLICATION_JSON, MediaType.valueOf("application/merge-patch+json"));
        this.json = json;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return type.toClass() == Patch.class && canRead(mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType target, Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Patch<?> read(ResolvableType type, HttpInputMessage request, @Nullable Map<String, Object> hints)
            throws IOException {
        try {
            if (json.readTree(request.getBody()) instanceof ObjectNode changes) {
                return new Patch<>(json, json.constructType(type.getGeneric().getType()), changes);
            }
            throw new HttpMessageNotReadableException("A patch is a JSON object.", request);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("The patch could not be read.", unreadable, request);
        }
    }

    @Override
    protected void writeInternal(
            Patch<?> patch, ResolvableType type, HttpOutputMessage response, @Nullable Map<String, Object> hints) {
        throw new HttpMessageNotWritableException("A patch is only read.");
    }
}
