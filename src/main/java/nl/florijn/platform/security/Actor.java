package nl.florijn.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is at work: a person, an API token, or Florijn itself.
 *
 * @param name shown in the audit log and compared for the four-eyes rule (R12)
 * @param origin network address the request came from; null when it came from inside
 */
public record Actor(String name, @Nullable String origin) {

    /** The scheduler and other work that nobody asked for. */
    public static final Actor SYSTEM = new Actor("Florijn", null);

    private static final ScopedValue<Actor> ON_BEHALF_OF = ScopedValue.newInstance();

    /** Who is at work on this thread: the one a service or job works for, else whoever is logged in, else {@link #SYSTEM}. */
    public static Actor current() {
        if (ON_BEHALF_OF.isBound()) {
            return ON_BEHALF_OF.get();
        }
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.isAuthenticated())
                .map(Actor::of)
                .orElse(SYSTEM);
    }

    /** Whether work was begun on somebody's behalf on this thread: that it may be done was asked then. */
    static boolean isAtWork() {
        return ON_BEHALF_OF.isBound();
    }

    /** The one that an authentication names. */
    public static Actor of(Authentication authentication) {
        return new Actor(authentication.getName(), origin(authentication.getDetails()));
    }

    /** Does work in the name of somebody who asked for it earlier, and was let in then. */
    public void during(Runnable work) {
        ScopedValue.where(ON_BEHALF_OF, this).run(work);
    }

    /** As {@link #during(Runnable)}, with what comes of it. */
    public <T extends @Nullable Object, X extends Throwable> T doing(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ON_BEHALF_OF, this).call(work);
    }

    private static @Nullable String origin(@Nullable Object details) {
        return details instanceof org.springframework.security.web.authentication.WebAuthenticationDetails web
                ? web.getRemoteAddress()
                : null;
    }
}
