package nl.florijn.ui.security;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import nl.florijn.platform.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Somebody may be an administrator of one partner and a viewer at another: what counts is the one whose books are open. */
@Component
class PartnerRoleChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1;

    private final transient ObjectProvider<CurrentPartner> current;

    PartnerRoleChecker(ObjectProvider<CurrentPartner> current) {
        this.current = current;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        var allowed = context.getNavigationTarget().getAnnotation(RolesAllowed.class);
        if (allowed == null || context.getPrincipal() == null) {
            return context.neutral(); // the check of annotations decides alone
        }
        var partner = current.getObject();
        return Arrays.stream(allowed.value()).map(Role::valueOf).anyMatch(partner::may)
                ? context.allow()
                : context.deny("no such role at this partner");
    }
}
