package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.mails.MailsView;
import nl.florijn.ui.products.ProductsView;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody types in the form of a customer and then goes elsewhere without saving. */
@FlorijnTest
class NothingTypedIsLostTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Customers customers;

    private PartnerId partner;
    private Customer bakery;
    private Customer garage;

    @BeforeEach
    void aFormThatIsOpen() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"name\": \"Bakery\"}");
        garage = books.customer(partner, "{\"name\": \"Garage\"}");
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, CustomersView.class, Map.of("customer", bakery.id().toString()));
        press("Edit");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anotherRowAsksAndStayingKeepsWhatWasTyped() {
        test(name()).setValue("Bakery & Sons");
        choose(garage);
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(name().getValue()).isEqualTo("Bakery & Sons");
        press("Save");
        assertThat(customers.get(partner, bakery.id()).name()).isEqualTo("Bakery & Sons");
    }

    @Test
    void anotherRowOpensWhenItMayBeThrownAway() {
        test(name()).setValue("Bakery & Sons");
        choose(garage);
        test($(ConfirmDialog.class).single()).confirm();
        press("Edit");
        assertThat(name().getValue()).isEqualTo("Garage");
        assertThat(customers.get(partner, bakery.id()).name()).isEqualTo("Bakery");
    }

    @Test
    void nothingTypedNothingAsked() {
        choose(garage);
        assertThat($(ConfirmDialog.class).all()).isEmpty();
        press("Edit");
        assertThat(name().getValue()).isEqualTo("Garage");
    }

    @Test
    void anotherScreenAsksToo() {
        test(name()).setValue("Bakery & Sons");
        open(partner, ProductsView.class);
        assertThat(getCurrentView()).isInstanceOf(CustomersView.class);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(ProductsView.class);
    }

    @Test
    void whatWasRefusedIsStillAskedAbout() {
        test(name()).setValue("");
        press("Save");
        open(partner, ProductsView.class);
        assertThat(getCurrentView()).isInstanceOf(CustomersView.class);
    }

    @Test
    void anotherSectionOfTheSettingsAsksToo() {
        asAdministrator();
        open(partner, SettingsView.class);
        test(city()).setValue("Utrecht");
        press("Numbering");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(city().getValue()).isEqualTo("Utrecht");
        press("Numbering");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat($(TextField.class).withLabel("City").all()).isEmpty();
        press("Company");
        assertThat(city().getValue()).isNotEqualTo("Utrecht");
    }

    @Test
    void otherMailsThanThoseThatAreListedAskToo() {
        open(partner, MailsView.class);
        press("Test mail");
        test($(TextField.class).single()).setValue("a@b.example");
        press("Failed");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat($(TextField.class).single().getValue()).isEqualTo("a@b.example");
    }

    @Test
    void whoIsBeingInvitedIsAskedAboutToo() {
        asAdministrator();
        open(partner, SettingsView.class, Map.of("section", "users"));
        test($(EmailField.class).single()).setValue("new@b.example");
        press("Company");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat($(EmailField.class).single().getValue()).isEqualTo("new@b.example");
    }

    private void asAdministrator() {
        nobody();
        users.logIn(partner, Role.ADMIN);
    }

    private TextField city() {
        return $(TextField.class).withLabel("City").single();
    }

    private TextField name() {
        return $(TextField.class).withLabel("Name").first();
    }

    @SuppressWarnings("unchecked")
    private void choose(Customer customer) {
        Grid<Object> list = $(Grid.class).single();
        var rows = test(list).size();
        for (var row = 0; row < rows; row++) {
            if (test(list).getRow(row).toString().contains("id=" + customer.id() + ",")) {
                test(list).select(row);
            }
        }
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
