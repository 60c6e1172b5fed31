package nl.florijn.api.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.florijn.api.problems.NotReady;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.servlet.HandlerInterceptor;

/** Whoever sees the description may rely on every call in it. */
class OnlyWhenReady implements HandlerInterceptor {

    private final ApplicationAvailability availability;

    OnlyWhenReady(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            throw new NotReady();
        }
        return true;
    }
}
