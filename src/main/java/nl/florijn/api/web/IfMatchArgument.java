package nl.florijn.api.web;

import java.util.Objects;
import java.util.regex.Pattern;
import nl.florijn.platform.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

class IfMatchArgument implements HandlerMethodArgumentResolver {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
        if (headers == null || headers.length == 0) {
            if (!Objects.requireNonNull(parameter.getParameterAnnotation(IfMatch.class))
                    .required()) {
                return null;
            }
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send the header If-Match with the version that you read, in quotes: the ETag of a GET, or the"
                            + " object's 'version'.");
        }
        var version = VERSION.matcher(headers[0].strip());
        if (headers.length > 1 || !version.matches()) {
            throw new StaleVersion("The object");
        }
        return Integer.parseInt(version.group(1));
    }
}
