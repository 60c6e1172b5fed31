package nl.florijn.platform.security;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.florijn.platform.Forbidden;
import nl.florijn.platform.PartnerId;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a call into a service when whoever is at work may make it, see {@link Requires}. It is asked once, at the door:
 * what a service then asks of others it does on behalf of the caller. A thread that serves nobody's request works for
 * Florijn itself; in a request without log-in nobody is at work.
 */
final class RightsCheck implements MethodInterceptor {

    private static final Right[] NONE = {};

    private final ApplicationEventPublisher events;
    private final Map<Method, Right[]> required = new ConcurrentHashMap<>();

    RightsCheck(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (Actor.isAtWork()) {
            return call.proceed();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var isOwnWork = authentication == null && RequestContextHolder.getRequestAttributes() == null;
        if (!isOwnWork) {
            check(call, authentication);
        }
        return Actor.current().doing(call::proceed);
    }

    private void check(MethodInvocation call, @Nullable Authentication authentication) {
        var rights = required.computeIfAbsent(call.getMethod(), RightsCheck::required);
        var partner = call.getArguments().length > 0 && call.getArguments()[0] instanceof PartnerId id ? id : null;
        if (Arrays.stream(rights).noneMatch(right -> has(authentication, right, partner))) {
            events.publishEvent(new AccessRefused(Actor.current(), partner, name(call.getMethod())));
            throw new Forbidden(sentence(rights));
        }
    }

    private static Right[] required(Method method) {
        var requires = method.getAnnotation(Requires.class);
        return requires == null ? NONE : requires.value();
    }

    private static boolean has(@Nullable Authentication who, Right right, @Nullable PartnerId partner) {
        return switch (right) {
            case ANYBODY -> true;
            case FLORIJN -> false;
            default ->
                who != null
                        && who.isAuthenticated()
                        && who.getPrincipal() instanceof RightsHolder holder
                        && (!right.isAtPartner() || partner != null)
                        && holder.may(right, partner);
        };
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
    }

    private static String sentence(Right[] rights) {
        if (rights.length == 0 || rights[0] == Right.FLORIJN) {
            return "This cannot be asked for.";
        }
        return rights[0].isAtPartner()
                ? "You may not do this at this partner: it takes the right '%s'."
                        .formatted(rights[0].name().toLowerCase(Locale.ROOT))
                : "Only the provider may do this.";
    }
}
