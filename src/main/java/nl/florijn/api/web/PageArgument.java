package nl.florijn.api.web;

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
        return PageRequest.of(limit(request.getParameter(CallForm.LIMIT)), request.getParameter(CallForm.CURSOR));
    }

    private static @Nullable Integer limit(@Nullable String limit) {
        try {
            return limit == null ? null : ExactForms.wholeNumber(limit);
        } catch (IllegalArgumentException notANumber) {
            throw new InvalidInput(CallForm.LIMIT, "WRONG_FORM", "The parameter 'limit' takes a whole number.");
        }
    }
}
