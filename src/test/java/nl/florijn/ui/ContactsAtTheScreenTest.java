package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Contact;
import nl.florijn.customers.ContactFunction;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.customers.CustomersView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The people at a customer, in the form of that customer. */
@FlorijnTest
class ContactsAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Customers customers;

    private PartnerId partner;
    private Customer bakery;

    @BeforeEach
    void aCustomerWithTwoContacts() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, """
                {"contacts": [
                    {"name": "Anna", "function": "FINANCE", "email": "anna@example.nl", "phone": "030 123", "locale": "en-GB"},
                    {"name": "Bram", "function": "TECHNICAL"}]}
                """);
        edit();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoIsNotTouchedStaysAsItWas() {
        press("Save");
        assertThat(contacts()).isEqualTo(bakery.details().contacts());
    }

    @Test
    void contactsAreAddedChangedAndTakenOff() {
        var anna = bakery.details().contacts().getFirst();
        names().getFirst().setValue("Anna Smit");
        remove("Bram");
        press("Add a contact");
        names().getLast().setValue("Cees");
        lastFunction().setValue(ContactFunction.MANAGEMENT);
        press("Save");

        assertThat(contacts())
                .extracting(Contact::name, Contact::function, Contact::email)
                .containsExactly(
                        tuple("Anna Smit", ContactFunction.FINANCE, "anna@example.nl"),
                        tuple("Cees", ContactFunction.MANAGEMENT, null));
        assertThat(contacts().getFirst().id()).isEqualTo(anna.id());
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .contains("Anna Smit · finance · anna@example.nl · 030 123 · English (United Kingdom)");
    }

    @Test
    void faultsStandAtTheContactTheyAreAboutAlsoWhenOneBeforeItIsGone() {
        press("Add a contact");
        $(TextField.class).withLabel("E-mail").last().setValue("no address");
        remove("Anna");
        press("Save");
        assertThat(names()).extracting(TextField::isInvalid).containsExactly(false, true);
        assertThat($(TextField.class).withLabel("E-mail").last().isInvalid()).isTrue();
        assertThat(contacts()).hasSize(2);
    }

    private List<Contact> contacts() {
        return customers.get(partner, bakery.id()).details().contacts();
    }

    /** The first name on the form is the customer's own. */
    private List<TextField> names() {
        return $(TextField.class).withLabel("Name").all().stream().skip(1).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<ContactFunction> lastFunction() {
        return $(Select.class).withLabel("Function").last();
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }

    private void remove(String name) {
        $(Button.class).withAriaLabel("Remove contact: " + name).single().click();
    }

    private void edit() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, CustomersView.class, Map.of("customer", bakery.id().toString()));
        press("Edit");
    }
}
