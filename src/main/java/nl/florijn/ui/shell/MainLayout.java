package nl.florijn.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.ui.security.CurrentPartner;

/** Menu on the left, the view on a sheet beside it. Which views may be seen is theirs to say. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient CurrentPartner current;
    private final transient AuditLog audit;
    private final Menu menu;
    private final PartnerSwitch partners;
    private final Header head = new Header();

    MainLayout(CurrentPartner current, AuditLog audit, Menu menu, UserMenu userMenu, PartnerSwitch partners) {
        this.current = current;
        this.audit = audit;
        this.menu = menu;
        this.partners = partners;
        addClassName("panel");
        setPrimarySection(Section.DRAWER);
        var places = new Div(menu);
        places.addClassName("places");
        var drawer = new Nav(partners, places, new Div(userMenu));
        drawer.getElement().setAttribute("aria-label", getTranslation("menu.label"));
        drawer.addClassName("drawer");
        addToDrawer(drawer);
        head.addClassName("narrow-head");
        addToNavbar(head);
    }

    /** Where the menu is away, on a narrow screen, the logo stands above the view. */
    private void showHead() {
        head.removeAll();
        var logo = partners.logo();
        logo.ifPresent(sign -> head.add(sign.image()));
        setClassName("with-logo", logo.isPresent());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.refresh();
        partners.refresh();
        showHead();
        if (current.isLook()) {
            current.find()
                    .ifPresent(partner -> audit.record(
                            partner,
                            AuditAction.SUPPORT_LOOKED,
                            null,
                            Map.of("path", "/" + event.getLocation().getPath())));
        }
    }
}
