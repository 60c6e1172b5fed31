package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.Objects;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.SignedInUser;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.shell.DeniedPage;
import nl.florijn.ui.shell.FaultPage;
import nl.florijn.ui.shell.RefusedPage;
import nl.florijn.ui.shell.UnknownPage;
import nl.florijn.ui.start.StartView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

/** The menu leads to nothing that is refused. */
@FlorijnTest
class MenuTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private Partners partners;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPersonLogsOutEverywhere() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.VIEWER);
        newTab();
        UI.getCurrent().navigate("");
        var person = (SignedInUser) Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication().getPrincipal());
        var everywhere = $(MenuBar.class)
                .withClassName("user-menu")
                .single()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .stream()
                .filter(item -> item.getText().equals("Overal uitloggen"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(everywhere, new ClickEvent<>(everywhere));
        assertThat(person.isStillKnown()).as("nothing is done unasked").isTrue();
        // The session of this tab is over with it.
        assertThatIllegalStateException()
                .isThrownBy(() -> test($(ConfirmDialog.class).single()).confirm())
                .withMessageContaining("invalidated");
        nobody();
        RequestContextHolder.resetRequestAttributes();
        assertThat(person.isStillKnown()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "BOOKKEEPER", "ADMIN"})
    void eachPlaceInTheMenuOpensForWhoSeesItAlsoWhoCameInWithoutNamingBooks(Role role) {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, role);
        newTab();
        UI.getCurrent().navigate("");
        assertThat(getCurrentView()).isInstanceOf(StartView.class);
        assertThat($(Span.class).withClassName("brand-name").single().getText())
                .as("whose books these are")
                .isEqualTo(partners.get(partner).name());
        var places = menu();
        assertThat(places).hasSizeGreaterThan(5);
        assertThat(places.contains(partner + "/settings")).isEqualTo(role == Role.ADMIN);
        for (var place : places) {
            UI.getCurrent().navigate(place);
            assertThat(getCurrentView())
                    .as(place)
                    .isNotInstanceOfAny(DeniedPage.class, RefusedPage.class, UnknownPage.class, FaultPage.class);
        }
    }

    private List<String> menu() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }
}
