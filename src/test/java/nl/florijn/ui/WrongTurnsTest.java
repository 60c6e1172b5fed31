package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.shell.RefusedPage;
import nl.florijn.ui.shell.UnknownPage;
import nl.florijn.ui.start.StartView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who comes to an address at which there is nothing stays inside, and is shown the way back. */
@FlorijnTest
class WrongTurnsTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;

    @BeforeEach
    void somebodyWhoWorksForAPartner() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.BOOKKEEPER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theMenuStaysWhereThereIsNoView() {
        UI.getCurrent().navigate(partner + "/geenpagina");
        assertThat(getCurrentView()).isInstanceOf(UnknownPage.class);
        assertThat(places()).anyMatch(path -> path.equals(partner + "/customers"));
    }

    @Test
    void R01_theMenuIsNotThatOfSomebodyElse() {
        var strange = Actor.SYSTEM.doing(() -> books.freshPartner().partner().id());
        for (var address : new String[] {strange + "/geenpagina", strange + "/customers", "geenpagina"}) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).as(address).isInstanceOf(UnknownPage.class);
            assertThat(places()).as(address).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            products?product=prd_zzz             | Back to Products
            products?product=nonsense            | Back to Products
            customers?customer=cus_zzz           | Back to Customers
            customers?customer=x                 | Back to Customers
            subscriptions?subscription=sub_zzz   | Back to Subscriptions
            price-lists?list=prl_zzz             | Back to Price lists
            invoices?invoice=inv_zzz             | Back to Invoices
            """)
    void whatIsNotThereHasAWayBackToItsList(String address, String way) {
        open(partner, StartView.class);
        UI.getCurrent().navigate(partner + "/" + address.split("\\?")[0], query(address));
        assertThat(getCurrentView()).isInstanceOf(RefusedPage.class);
        assertThat($(H1.class).single().getText()).isEqualTo("This is not here (any more)");
        assertThat(places()).contains(partner + "/customers");
        assertThat($(Anchor.class).withText(way).single().getHref()).isEqualTo(partner + "/" + address.split("\\?")[0]);
    }

    private static QueryParameters query(String address) {
        return QueryParameters.fromString(address.split("\\?")[1]);
    }

    private List<String> places() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }
}
