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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a {@link Patch}, which a plain JSON body would not do: it keeps apart what is absent and what is null. */
class PatchConverter extends AbstractSmartHttpMessageConverter<Patch<?>> {

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

    private final StrictJson strict;

    PatchConverter(StrictJson strict) {
        super(MediaType.APPLICATION_JSON, MERGE_PATCH);
        this.strict = strict;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return type.toClass() == Patch.class && mediaType != null && canRead(mediaType) && StrictJson.isUtf8(mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType target, Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Patch<?> read(ResolvableType type, HttpInputMessage request, @Nullable Map<String, Object> hints)
            throws IOException {
        var json = strict.mapper();
        if (strict.read(request.getBody(), json.constructType(JsonNode.class), request) instanceof ObjectNode changes) {
            return new Patch<>(json, json.constructType(type.getGeneric().getType()), changes);
        }
        throw new HttpMessageNotReadableException("A patch is a JSON object.", request);
    }

    @Override
    protected void writeInternal(
            Patch<?> patch, ResolvableType type, HttpOutputMessage response, @Nullable Map<String, Object> hints) {
        throw new HttpMessageNotWritableException("A patch is only read.");
    }
}
