package nl.florijn.ui.security;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import nl.florijn.platform.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may open a view. Somebody may be an administrator of one partner and a viewer at another: what counts is the one
 * that the address names, and the role that the person has there now.
 */
@Component
public class ViewAccess extends AnnotatedViewAccessChecker {

    private static final long serialVersionUID = 1;

    private final transient ObjectProvider<CurrentPartner> current;

    ViewAccess(ObjectProvider<CurrentPartner> current) {
        this.current = current;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        var allowed = context.getNavigationTarget().getAnnotation(RolesAllowed.class);
        if (allowed == null || context.getPrincipal() == null) {
            return super.check(context);
        }
        var wanted = Arrays.stream(allowed.value()).map(Role::valueOf).toList();
        return current.getObject()
                .roleAt(context.getParameters())
                .filter(role -> wanted.stream().anyMatch(role.held()::contains))
                .map(role -> context.allow())
                .orElseGet(() -> context.deny("no such role at this partner"));
    }
}
