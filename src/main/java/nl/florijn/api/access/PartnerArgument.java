package nl.florijn.api.access;

import nl.florijn.platform.Forbidden;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the partner of the token, and no way to name another one. */
public class PartnerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PartnerId.class && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Callers.current()
                .filter(Caller.OfPartner.class::isInstance)
                .map(caller -> ((Caller.OfPartner) caller).partner())
                .orElseThrow(() -> new Forbidden("This call needs a partner's token."));
    }
}
