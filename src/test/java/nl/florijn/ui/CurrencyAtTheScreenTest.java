package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.currency.AmountChoice.Action;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who has a customer billed in another currency sees which amounts wait, and takes them along or leaves all as it was (R28). */
@FlorijnTest
class CurrencyAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private Customers customers;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private Customer bakery;
    private Subscription hosting;

    @BeforeEach
    void aCustomerGoesOverToYen() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"creditLimit\": \"500.00\"}");
        hosting = books.subscription(partner, bakery, books.product(partner), "{\"unitPrice\": \"30\"}");
        users.logIn(partner, Role.ADMIN);
        UI.getCurrent().setLocale(PanelTexts.DUTCH);
        open(partner, CustomersView.class, Map.of("customer", bakery.id()));
        press("Bewerken");
        $(ComboBox.class).withLabel("Valuta").single().setValue("JPY");
        press("Opslaan");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R28_amountsAreNamedWithLinksAndTakenAlongInOneStep() {
        assertThat($(Dialog.class).all()).hasSize(1);
        assertThat($(RouterLink.class).withText("example.nl").single().getHref())
                .contains("subscription=" + hosting.id());
        assertThat(customers.get(partner, bakery.id()))
                .as("nothing is saved yet")
                .isEqualTo(bakery);

        type("Koers: JPY voor 1 EUR", "160,25");

        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anySatisfy(text -> assertThat(text).contains("30,00").contains("4.808"));
        choose(1, Action.REPLACE);
        type("Nieuw bedrag (JPY)", "75000");
        press("Opslaan met deze bedragen");

        var saved = customers.get(partner, bakery.id()).details();
        assertThat(saved.currency()).isEqualTo("JPY");
        assertThat(saved.creditLimit()).isEqualByComparingTo("75000");
        var price = subscriptions.get(partner, hosting.id());
        assertThat(price.details().unitPrice()).isEqualByComparingTo("4808");
        assertThat(price.priceCurrency()).isEqualTo("JPY");
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    void R28_anotherTabThatChangedAPriceIsNoticedAndNothingIsSaved() {
        type("Koers: JPY voor 1 EUR", "160,25");
        var other = books.subscriptionDetails(
                bakery,
                books.product(partner),
                "{\"productId\": \"%s\", \"unitPrice\": \"31\"}"
                        .formatted(hosting.details().productId()));
        subscriptions.change(partner, hosting.id(), hosting.version(), other);

        press("Opslaan met deze bedragen");

        assertThat(customers.get(partner, bakery.id())).isEqualTo(bakery);
        assertThat(subscriptions.get(partner, hosting.id()).priceCurrency()).isEqualTo("EUR");
    }

    @SuppressWarnings("unchecked")
    private void choose(int row, Action action) {
        ((Select<Action>) $(Select.class).withLabel("Wat ermee gebeurt").all().get(row)).setValue(action);
    }

    private void type(String label, String text) {
        test($(NumberField.class).withLabel(label).single().getContent()).setValue(text);
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }
}
