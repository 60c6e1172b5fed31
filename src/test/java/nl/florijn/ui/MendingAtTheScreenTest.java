package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.settings.SettingsView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The link of a warning leads to where it is mended, and once it is the draft says nothing of it any more. */
@FlorijnTest
class MendingAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private DraftEditing drafts;

    private PartnerId partner;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R12_anAddressIsTypedAtTheCustomerThatTheWarningLeadsTo() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.BOOKKEEPER);
        var draft = draft("{\"email\": null}");
        follow(draft, "No e-mail address", "Open customer", CustomersView.class);

        press("Edit");
        field("E-mail").setValue("a@example.com");
        press("Save");

        assertThat(warnings(draft)).isEmpty();
    }

    @Test
    void R20_anAccountIsTypedAtTheCompanyThatTheWarningLeadsTo() {
        partner = books.freshPartner(MendingAtTheScreenTest::withoutAccount)
                .partner()
                .id();
        users.logIn(partner, Role.ADMIN);
        var draft = draft("{\"email\": \"a@example.com\"}");
        follow(draft, "Company has no IBAN", "Open company", SettingsView.class);

        field("IBAN").setValue("NL91 ABNA 0417 1643 00");
        press("Save");

        assertThat(warnings(draft)).isEmpty();
    }

    @Test
    void R20_whoMayNotMendItThereIsNotLedThere() {
        partner = books.freshPartner(MendingAtTheScreenTest::withoutAccount)
                .partner()
                .id();
        users.logIn(partner, Role.BOOKKEEPER);
        var draft = draft("{\"email\": \"a@example.com\"}");

        assertThat(warnings(draft)).singleElement().satisfies(warning -> {
            assertThat(warning.getElement().getTextRecursively()).contains("Fill in an IBAN under Settings, Company.");
            assertThat(link(warning)).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none           | VAT number is missing
            NL123456789B01 | VAT number is invalid
            """)
    void R20_aVatNumberIsTypedAtTheCustomerThatTheWarningLeadsTo(@Nullable String before, String warning) {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.BOOKKEEPER);
        var number = before == null ? "null" : '"' + before + '"';
        var draft = draft("{\"email\": \"a@example.com\", \"vatCode\": \"NL-REVERSE\", \"vatNumber\": " + number + "}");
        follow(draft, warning, "Open customer", CustomersView.class);

        press("Edit");
        field("VAT number").setValue("NL123456782B01");
        press("Save");

        assertThat(warnings(draft))
                .extracting(item -> item.getElement().getTextRecursively())
                .noneMatch(text -> text.startsWith("VAT number"));
    }

    @Test
    void R28_aRateIsTypedOnTheDraftThatTheWarningOpens() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.BOOKKEEPER);
        var draft = draft("{\"email\": \"a@example.com\", \"currency\": \"ZAR\"}");
        assertThat(warnings(draft))
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(text -> text.startsWith("Exchange rate is missing"));

        press("Type the rate");
        $(NumberField.class).all().stream()
                .filter(field -> field.isVisible() && field.getLabel().contains("ZAR"))
                .findFirst()
                .orElseThrow()
                .setValue(new BigDecimal("19.5"));
        press("Save");

        assertThat(warnings(draft)).isEmpty();
    }

    /** Goes where the warning leads. */
    private void follow(Invoice draft, String warning, String name, Class<? extends Component> view) {
        var link = warnings(draft).stream()
                .filter(item -> item.getElement().getTextRecursively().startsWith(warning))
                .map(MendingAtTheScreenTest::link)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(link.getText()).isEqualTo(name);
        Map<String, String> query = new HashMap<>();
        new Location(link.getHref())
                .getQueryParameters()
                .getParameters()
                .forEach((choice, values) -> query.put(choice, values.getFirst()));
        open(partner, view, query);
    }

    private List<ListItem> warnings(Invoice draft) {
        open(partner, ReviewView.class, Map.of("draft", draft.id()));
        return $(ListItem.class).all().stream()
                .filter(item ->
                        item.getParent().orElseThrow().getParent().orElseThrow().hasClassName("reasons"))
                .toList();
    }

    private static @Nullable RouterLink link(ListItem warning) {
        return warning.getChildren()
                .filter(RouterLink.class::isInstance)
                .map(RouterLink.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Invoice draft(String customer) {
        var who = books.customer(partner, customer);
        var lines = List.of(DraftLines.typed("Hosting", "10.00"));
        return drafts.create(
                partner,
                new NewInvoice(who.id(), LocalDate.of(2031, 11, 1), lines, null, null, InvoiceDiscount.NONE, null));
    }

    private static PartnerDetails withoutAccount(PartnerDetails seller) {
        return new PartnerDetails(
                seller.name(),
                seller.country(),
                seller.currency(),
                seller.locale(),
                seller.timeZone(),
                seller.vatNumber(),
                seller.chamberOfCommerce(),
                seller.address(),
                null,
                null,
                null,
                null,
                null);
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
