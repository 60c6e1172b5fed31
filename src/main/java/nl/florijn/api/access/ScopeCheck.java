package nl.florijn.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.florijn.platform.Forbidden;
import nl.florijn.platform.security.AccessRefused;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through when its caller may do it; a method that says nothing is closed to everybody. */
public class ScopeCheck implements HandlerInterceptor {

    private final ApplicationEventPublisher events;

    public ScopeCheck(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(NeedsNoToken.class)) {
            var caller = Callers.current().orElseThrow(() -> new Forbidden("This call needs a token."));
            try {
                check(caller, method);
            } catch (Forbidden refused) {
                var call = request.getMethod() + ' ' + request.getRequestURI();
                events.publishEvent(new AccessRefused(Actor.current(), caller.owner(), call));
                throw refused;
            }
        }
        return true;
    }

    private static void check(Caller caller, HandlerMethod method) {
        var needs = method.getMethodAnnotation(Needs.class);
        var ofProvider = method.hasMethodAnnotation(NeedsProvider.class);
        if (ofProvider && caller instanceof Caller.Provider) {
            return;
        }
        if (needs != null) {
            checkScope(caller, needs.value());
        } else {
            throw new Forbidden(ofProvider ? "Only the provider may make this call." : "Nobody may make this call.");
        }
    }

    private static void checkScope(Caller caller, Scope scope) {
        switch (caller) {
            case Caller.Provider provider ->
                throw new Forbidden("This call needs a partner's token; the token sent is the provider's.");
            case Caller.OfPartner partner -> {
                if (!partner.may(scope)) {
                    throw new Forbidden("This token lacks the scope '%s'.".formatted(scope.word()));
                }
            }
        }
    }
}
