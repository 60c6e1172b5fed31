package nl.florijn.api.web;

import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link DryRun} from the places where it may stand. */
class DryRunArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(DryRun.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var inAddress = inAddress(request.getParameter(DryRun.NAME));
        var inBody = DryRunInBody.read(request);
        if (inAddress != null && inBody != null && !inAddress.equals(inBody)) {
            throw new InvalidInput(
                    DryRun.NAME, "CONTRADICTION", "The address says '%s', the body '%s'.".formatted(inAddress, inBody));
        }
        return Boolean.TRUE.equals(inAddress == null ? inBody : inAddress);
    }

    private static @Nullable Boolean inAddress(@Nullable String value) {
        try {
            return value == null ? null : ExactForms.bool(value);
        } catch (IllegalArgumentException other) {
            throw new InvalidInput(DryRun.NAME, "WRONG_FORM", "The parameter 'dryRun' takes true or false.");
        }
    }
}
