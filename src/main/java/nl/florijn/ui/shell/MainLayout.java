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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Menu on the left, the view on a sheet beside it. Which views may be seen is theirs to say. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient CurrentPartner current;
    private final transient AuditLog audit;
    private final @Nullable Menu menu;
    private final @Nullable PartnerSwitch partners;
    private final Header head = new Header();

    MainLayout(
            CurrentPartner current,
            AuditLog audit,
            ObjectProvider<Menu> menus,
            ObjectProvider<UserMenu> userMenus,
            ObjectProvider<PartnerSwitch> switches) {
        this.current = current;
        this.audit = audit;
        addClassName("panel");
        setPrimarySection(Section.DRAWER);
        if (!current.isSomebody()) {
            menu = null;
            partners = null;
            setDrawerOpened(false);
            return; // an address at which there is nothing, read by nobody we know
        }
        menu = menus.getObject();
        partners = switches.getObject();
        fill(menu, partners, userMenus.getObject());
    }

    private void fill(Menu menu, PartnerSwitch partners, UserMenu userMenu) {
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
    private void showHead(PartnerSwitch partners) {
        head.removeAll();
        var logo = partners.logo();
        logo.ifPresent(sign -> head.add(sign.image()));
        setClassName("with-logo", logo.isPresent());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (menu == null || partners == null) {
            return;
        }
        menu.refresh();
        partners.refresh();
        showHead(partners);
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
