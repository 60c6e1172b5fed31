package nl.florijn.api.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says the version of an object as {@code ETag} too, for callers to send back as {@code If-Match}. */
@RestControllerAdvice(annotations = ApiController.class)
class VersionTag implements ResponseBodyAdvice<Object> {

    private static final ClassValue<Optional<Function<Object, @Nullable Object>>> VERSION = new ClassValue<>() {
        @Override
        protected Optional<Function<Object, @Nullable Object>> computeValue(Class<?> type) {
            return versionOf(type);
        }
    };

    /** Its own component of that name, else that of a record which it shows as its own fields. */
    private static Optional<Function<Object, @Nullable Object>> versionOf(Class<?> type) {
        var components = Stream.ofNullable(type.getRecordComponents())
                .flatMap(Stream::of)
                .toList();
        return components.stream()
                .filter(component -> component.getName().equals("version"))
                .map(component -> reader(component.getAccessor()))
                .findFirst()
                .or(() -> components.stream()
                        .filter(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                        .flatMap(component ->
                                versionOf(component.getType()).stream().map(reader(component.getAccessor())::andThen))
                        .findFirst());
    }

    private static Function<Object, @Nullable Object> reader(Method accessor) {
        accessor.trySetAccessible();
        return record -> ReflectionUtils.invokeMethod(accessor, record);
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null) {
            VERSION.get(body.getClass())
                    .map(version -> version.apply(body))
                    .ifPresent(version -> response.getHeaders().setETag("\"" + version + "\""));
        }
        return body;
    }
}
