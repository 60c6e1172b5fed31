package nl.florijn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.TreeMap;
import nl.florijn.api.access.Caller;
import nl.florijn.api.access.Callers;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?limit=&cursor=}. */
class PageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return PageRequest.of(
                limit(request.getParameter(CallForm.LIMIT)), request.getParameter(CallForm.CURSOR), listOf(request));
    }

    /** Whose list it is, where, and with which filters. */
    private static String listOf(NativeWebRequest request) {
        var filters = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> filters.put(name, String.join(",", values)));
        filters.remove(CallForm.LIMIT);
        filters.remove(CallForm.CURSOR);
        var owner = Callers.current().map(Caller::owner).map(Object::toString).orElse("");
        var address = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return owner + ' ' + address.getRequestURI() + ' ' + filters;
    }

    private static @Nullable Integer limit(@Nullable String limit) {
        try {
            return limit == null ? null : ExactForms.wholeNumber(limit);
        } catch (IllegalArgumentException notANumber) {
            throw new InvalidInput(CallForm.LIMIT, "WRONG_FORM", "The parameter 'limit' takes a whole number.");
        }
    }
}
