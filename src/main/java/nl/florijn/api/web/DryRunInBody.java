package nl.florijn.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads the field {@code dryRun} of bodies whose records do not have it, where the call takes {@link DryRun}. */
class DryRunInBody extends DeserializationProblemHandler {

    private static final String FOUND = DryRunInBody.class.getName();
    private static final int HERE = RequestAttributes.SCOPE_REQUEST;

    /** What the body of this request said; null when it said nothing. */
    static @Nullable Boolean read(RequestAttributes request) {
        return (Boolean) request.getAttribute(FOUND, HERE);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser json,
            @Nullable ValueDeserializer<?> deserializer,
            Object beanOrType,
            String name) {
        var request = RequestContextHolder.getRequestAttributes();
        if (!name.equals(DryRun.NAME) || request == null || !isBodyOfRehearsal(request, typeOf(beanOrType))) {
            return false;
        }
        request.setAttribute(FOUND, value(context, json), HERE);
        return true;
    }

    private static boolean value(DeserializationContext context, JsonParser json) {
        if (json.hasToken(JsonToken.VALUE_TRUE) || json.hasToken(JsonToken.VALUE_FALSE)) {
            return json.getBooleanValue();
        }
        throw MismatchedInputException.from(json, boolean.class, "Expected true or false.")
                .prependPath(context, DryRun.NAME);
    }

    private static Class<?> typeOf(Object beanOrType) {
        return beanOrType instanceof Class<?> type ? type : beanOrType.getClass();
    }

    /** Only at the top: further inside, other types stand, that have no such field. */
    private static boolean isBodyOfRehearsal(RequestAttributes request, Class<?> type) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, HERE)
                instanceof HandlerMethod call)) {
            return false;
        }
        var rehearsed = false;
        var body = false;
        for (MethodParameter parameter : call.getMethodParameters()) {
            rehearsed |= parameter.hasParameterAnnotation(DryRun.class);
            body |= parameter.hasParameterAnnotation(RequestBody.class) && parameter.getParameterType() == type;
        }
        return rehearsed && body;
    }
}
