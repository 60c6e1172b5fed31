package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.subscriptions.charges.ChargeFilter;
import nl.florijn.subscriptions.charges.Charges;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.products.IndexationsView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.runs.RunsView;
import nl.florijn.ui.subscriptions.ChargesView;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What fields say of what is typed into them: when, until when, and with which way out. */
@FlorijnTest
class FieldsSayTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Charges charges;

    private PartnerId partner;
    private Customer bakery;
    private Product product;

    @BeforeEach
    void customersToChooseFrom() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"name\": \"Bakkerij Jansen\"}");
        books.customer(partner, "{\"name\": \"Camping Postma\"}");
        books.customer(partner, "{\"name\": \"Camping Jansma\"}");
        product = books.product(partner);
        users.logIn(partner, Role.BOOKKEEPER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsSaidOfAnEmptyFieldGoesAsSoonAsItIsFilledIn() {
        open(partner, ReviewView.class);
        press("New invoice");
        press("Save");
        assertThat(combo("Customer").isInvalid()).isTrue();
        this.<Customer>combo("Customer").setValue(bakery);
        assertThat(combo("Customer").isInvalid()).isFalse();
        assertThat(combo("Customer").getErrorMessage()).isNullOrEmpty();
    }

    @Test
    void R17_aPercentageThatCannotBeIsRefusedAtOnceAndNoLongerThanItStands() {
        open(partner, IndexationsView.class);
        press("Raise prices");
        this.<Product>combo("Product").setValue(product);
        field(DateField.class, "From").setValue(LocalDate.of(2099, 1, 1));
        var percentage = field(NumberField.class, "Percentage");
        assertThat(percentage.isInvalid()).as("still empty").isFalse();
        for (var typed : new String[] {"300", "400"}) {
            percentage.setValue(new BigDecimal(typed));
            assertThat(percentage.isInvalid()).isTrue();
            assertThat(percentage.getErrorMessage()).isEqualTo("This lies between 0 and 100.");
        }
        percentage.setValue(new BigDecimal("3"));
        assertThat(percentage.isInvalid()).isFalse();
    }

    @Test
    void R10_aNegativePriceIsRefusedWithItsBoundsAndWhatToDoInstead() {
        newCharge(PanelTexts.DUTCH);
        this.<Customer>combo("Klant").setValue(bakery);
        field(TextField.class, "Omschrijving").setValue("Teveel betaald");
        var price = $(NumberField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("Prijs"))
                .findFirst()
                .orElseThrow();
        price.setValue(new BigDecimal("-85"));
        press("Opslaan");
        assertThat(price.getErrorMessage())
                .isEqualTo("Dit getal ligt tussen 0 en 99.999.999.999,9999. Een negatief aantal geeft geld terug.");
        price.setValue(new BigDecimal("85"));
        field(NumberField.class, "Aantal").setValue(BigDecimal.ZERO);
        press("Opslaan");
        assertThat(field(NumberField.class, "Aantal").getErrorMessage()).endsWith(" Het is niet nul.");
        field(NumberField.class, "Aantal").setValue(new BigDecimal("-1"));
        press("Opslaan");
        assertThat(charges.list(partner, ChargeFilter.ALL, PageRequest.FIRST).items())
                .hasSize(1);
    }

    @Test
    void aPartThatOnlyOneFitsIsThatOne() {
        newCharge(PanelTexts.ENGLISH);
        type(combo("Customer"), "postma");
        assertThat(this.<Customer>combo("Customer").getValue().name()).isEqualTo("Camping Postma");
        type(combo("Customer"), bakery.number());
        assertThat(combo("Customer").getValue()).isEqualTo(bakery);
        type(combo("Product"), "host");
        assertThat(combo("Product").getValue()).isEqualTo(product);
    }

    @Test
    void whatFitsSeveralOrNothingIsSaidAndNotSaved() {
        newCharge(PanelTexts.ENGLISH);
        field(TextField.class, "Description").setValue("Work");
        $(NumberField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("Price"))
                .findFirst()
                .orElseThrow()
                .setValue(BigDecimal.TEN);
        this.<Customer>combo("Customer").setValue(bakery);
        type(combo("Customer"), "camping");
        assertThat(combo("Customer").getErrorMessage()).startsWith("More than one fits “camping”.");
        type(combo("Customer"), "Nobody");
        assertThat(combo("Customer").getErrorMessage()).startsWith("Nothing fits “Nobody”.");
        press("Save");
        assertThat(charges.list(partner, ChargeFilter.ALL, PageRequest.FIRST).items())
                .as("not for the customer that was chosen before")
                .isEmpty();
        type(combo("Customer"), "jansma");
        assertThat(combo("Customer").isInvalid()).isFalse();
        press("Save");
        assertThat(charges.list(partner, ChargeFilter.ALL, PageRequest.FIRST).items())
                .hasSize(1);
    }

    @Test
    void aRunOfACustomerThatIsMistypedDoesNotStartForEverybody() {
        open(partner, RunsView.class);
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Customer> only = $(MultiSelectComboBox.class).all().getFirst();
        ComponentUtil.fireEvent(only, new CustomValueSetEvent<>(only, true, "Jansn"));
        press("Start the run");
        assertThat(only.isInvalid()).isTrue();
        ComponentUtil.fireEvent(only, new CustomValueSetEvent<>(only, true, "bakk"));
        assertThat(only.getValue()).isEqualTo(Set.of(bakery));
        assertThat(only.isInvalid()).isFalse();
    }

    @Test
    void aListIsNarrowedToTheProductThatIsTyped() {
        books.subscription(partner, bakery, product, "{}");
        var other = books.product(partner, """
                {"name": "Backup", "prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "5"}]}
                """);
        open(partner, SubscriptionsView.class, Map.of());
        @SuppressWarnings("unchecked")
        ComboBox<Product> which = $(ComboBox.class).all().stream()
                .filter(box ->
                        box.getPlaceholder() != null && !box.getPlaceholder().isEmpty())
                .findFirst()
                .orElseThrow();
        type(which, "backup");
        assertThat(which.getValue()).isEqualTo(other);
        assertThat(address()).contains("product=" + other.id());
    }

    private void newCharge(Locale language) {
        UI.getCurrent().setLocale(language);
        open(partner, ChargesView.class);
        press(language.equals(PanelTexts.DUTCH) ? "Nieuwe kosten" : "New charge");
    }

    /** As the browser tells of what was typed and not chosen, when Enter is pressed or the field is left. */
    private static <T> void type(ComboBox<T> field, String text) {
        ComponentUtil.fireEvent(field, new CustomValueSetEvent<>(field, true, text));
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }

    private <F extends Component & HasValue<?, ?>> F field(Class<F> type, String label) {
        return $(type).withLabel(label).first();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String label) {
        return $(ComboBox.class).withLabel(label).first();
    }
}
