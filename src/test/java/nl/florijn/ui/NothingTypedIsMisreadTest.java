package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.products.ProductsView;
import nl.florijn.ui.settings.SettingsView;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A number or date is saved as it was meant, or not at all. */
@FlorijnTest
class NothingTypedIsMisreadTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private Customers customers;

    @Autowired
    private Settings settings;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private Customer bakery;

    @BeforeEach
    void aCustomerIsEdited() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"creditLimit\": \"500.00\", \"discountPercent\": \"3\"}");
        users.logIn(partner, Role.ADMIN);
        edit(PanelTexts.DUTCH);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPointOrACommaStandsBeforeTheDecimals() {
        for (var language : new Locale[] {PanelTexts.DUTCH, PanelTexts.ENGLISH}) {
            for (var typed : new String[] {"9.95", "9,95", "€ 9,95", "EUR 9.95"}) {
                edit(language);
                type(limit(), typed);
                assertThat(limit().getContent().getValue())
                        .isEqualTo(language.equals(PanelTexts.DUTCH) ? "9,95" : "9.95");
                type(discount(), "7.5 %");
                save();
                assertThat(saved().details().creditLimit()).as(typed).isEqualByComparingTo("9.95");
                assertThat(saved().details().discountPercent()).isEqualByComparingTo("7.5");
            }
        }
    }

    @Test
    void thousandsAreReadWhereTheDecimalsTellThem() {
        for (var typed : new String[] {"1.250,00", "1,250.00", "1 250,00", "1.250,-"}) {
            edit(PanelTexts.DUTCH);
            type(limit(), typed);
            save();
            assertThat(saved().details().creditLimit()).as(typed).isEqualByComparingTo("1250");
        }
    }

    @Test
    void whatMayBeTwoNumbersIsAskedAndNothingIsSaved() {
        type(limit(), "1.250");
        assertThat(limit().getContent().getValue()).isEqualTo("1.250");
        assertThat(limit().getErrorMessage()).contains("1.250,00").contains("1,25");
        save();
        isUnchangedAndOpen();

        type(limit(), "1250");
        assertThat(limit().isInvalid()).isFalse();
        save();
        assertThat(saved().details().creditLimit()).isEqualByComparingTo("1250");
    }

    @Test
    void whatIsNoNumberStaysAsItWasTypedAndNothingIsSaved() {
        for (var typed : new String[] {"ten", "9.999", "1.2.3", "$ 5", "1e3", "9".repeat(200), "9,95 of zo"}) {
            type(limit(), typed);
            assertThat(limit().isInvalid()).as(typed).isTrue();
            assertThat(limit().getErrorMessage()).as(typed).isNotBlank();
            assertThat(limit().getContent().getValue()).isEqualTo(typed);
            save();
            isUnchangedAndOpen();
        }
    }

    @Test
    void anEmptiedFieldIsSavedAsNothing() {
        type(limit(), "ten");
        type(limit(), "");
        save();
        assertThat(saved().details().creditLimit()).isNull();
    }

    @Test
    void whatIsNotUnderstoodIsNotThrownAwayUnasked() {
        type(limit(), "ten");
        open(partner, ProductsView.class);
        assertThat(getCurrentView()).isInstanceOf(CustomersView.class);
        assertThat($(ConfirmDialog.class).all()).hasSize(1);
    }

    @Test
    void aWholeNumberHasNoDecimals() {
        open(partner, SettingsView.class, Map.of("section", "billing"));
        press("Bewerken");
        type(number("Betaaltermijn in dagen"), "14,5");
        assertThat(number("Betaaltermijn in dagen").isInvalid()).isTrue();
        press("Opslaan");
        assertThat(settings.own(partner).billing().paymentTermDays()).isNull();
        type(number("Betaaltermijn in dagen"), "21");
        press("Opslaan");
        assertThat(settings.own(partner).billing().paymentTermDays()).isEqualTo(21);
    }

    @Test
    void threeDecimalsAreShownSoThatTheyAreReadBack() {
        var field = NumberField.price();
        UI.getCurrent().add(field);
        field.setValue(new BigDecimal("1.255"));
        assertThat(field.getContent().getValue()).as("as in lists").isEqualTo("1,255");
        type(field, "1,256");
        assertThat(field.getValue()).isEqualByComparingTo("1.256");
        assertThat(field.getContent().getValue()).isEqualTo("1,256");
        type(field, "1.257");
        assertThat(field.isUnderstood()).as("another mark than stood there").isFalse();
        type(field, "1,2580");
        assertThat(field.getContent().getValue()).isEqualTo("1,258");
        type(field, "9,95");
        type(field, "1,250");
        assertThat(field.isUnderstood())
                .as("nothing with three decimals stood there")
                .isFalse();
    }

    @Test
    void aDateIsReadAtTheServer() {
        var field = new DateField();
        var read = field.getFallbackParser();
        assertThat(read.apply("1-2-27").getOrThrow(AssertionError::new)).isEqualTo("2027-02-01");
        assertThat(read.apply("31-2-2027").getMessage().orElseThrow()).contains("bestaat niet");
        assertThat(read.apply("morgen").getMessage().orElseThrow()).contains("geen datum");
    }

    private void edit(Locale language) {
        newTab();
        UI.getCurrent().setLocale(language);
        open(partner, CustomersView.class, Map.of("customer", bakery.id()));
        press(language.equals(PanelTexts.DUTCH) ? "Bewerken" : "Edit");
    }

    private void save() {
        var text = UI.getCurrent().getLocale().equals(PanelTexts.DUTCH) ? "Opslaan" : "Save";
        press(text);
    }

    private void isUnchangedAndOpen() {
        assertThat(saved()).isEqualTo(bakery);
        assertThat(limit().isAttached()).isTrue();
    }

    private Customer saved() {
        return customers.get(partner, bakery.id());
    }

    private NumberField limit() {
        return number(UI.getCurrent().getLocale().equals(PanelTexts.DUTCH) ? "Kredietlimiet" : "Credit limit");
    }

    private NumberField discount() {
        return number(UI.getCurrent().getLocale().equals(PanelTexts.DUTCH) ? "Vaste korting %" : "Fixed discount %");
    }

    private NumberField number(String label) {
        return $(NumberField.class).withLabel(label).single();
    }

    private void type(NumberField field, String text) {
        test(field.getContent()).setValue(text);
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }
}
