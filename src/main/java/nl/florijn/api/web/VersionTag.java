package nl.florijn.api.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
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

    private static final ClassValue<Optional<Method>> VERSION = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Stream.ofNullable(type.getRecordComponents())
                    .flatMap(Stream::of)
                    .filter(component -> component.getName().equals("version"))
                    .map(RecordComponent::getAccessor)
                    .findFirst();
        }
    };

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
                    .map(version -> ReflectionUtils.invokeMethod(version, body))
                    .ifPresent(version -> response.getHeaders().setETag("\"" + version + "\""));
        }
        return body;
    }
}
