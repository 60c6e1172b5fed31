package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.review.ReviewView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** An invoice entered by hand at the review. */
@FlorijnTest
class ManualInvoiceTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    private PartnerId partner;
    private Customer bakery;
    private Product move;

    @BeforeEach
    void aPartnerThatMovesWebsites() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"name\": \"Bakkerij Jansen\"}");
        move = books.product(partner, """
                {"name": "Move of a website", "kind": "ONCE", "prices": [{"currency": "EUR", "unitPrice": "75.00"}]}
                """);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewInvoiceBecomesTheDraftThatIsOpen() {
        var earlier = draftFor("Camping Postma");
        open(Role.BOOKKEEPER);
        press("New invoice");
        this.<Customer>combo("Customer").setValue(bakery);
        field(DateField.class, "Invoice date").setValue(LocalDate.of(2026, 12, 1));
        field(TextArea.class, "Message on the invoice").setValue("As agreed.");
        this.<Product>combo("Product").setValue(move);
        press("Save");

        assertThat(drafts())
                .hasSize(2)
                .filteredOn(draft -> !draft.id().equals(earlier.id()))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.debtor().name()).isEqualTo("Bakkerij Jansen");
                    assertThat(draft.date()).isEqualTo(LocalDate.of(2026, 12, 1));
                    assertThat(draft.paper().message()).isEqualTo("As agreed.");
                    assertThat(draft.lines()).singleElement().satisfies(line -> {
                        assertThat(line.description()).isEqualTo("Move of a website");
                        assertThat(line.productId()).isEqualTo(move.id());
                        assertThat(line.unitPrice()).isEqualByComparingTo("75");
                    });
                });
        assertThat(shown()).isEqualTo("Bakkerij Jansen");
        assertThat($(Span.class).withClassName("menu-count").single().getText())
                .as("counted in the menu at once")
                .isEqualTo("2");
    }

    @Test
    void theNameOfAProductComesAndGoesWithItButOwnWordsStay() {
        var hosting = books.product(partner);
        open(Role.BOOKKEEPER);
        press("New invoice");
        var product = this.<Product>combo("Product");
        var description = field(TextField.class, "Description");
        product.setValue(move);
        assertThat(description.getValue()).isEqualTo("Move of a website");
        product.setValue(hosting);
        assertThat(description.getValue()).isEqualTo("Hosting");
        description.setValue("Hosting, three years back");
        product.setValue(move);
        assertThat(description.getValue()).isEqualTo("Hosting, three years back");
    }

    @Test
    void whatExplainsAProductGoesAlongAsTextsUnderItsLine() {
        var explained = books.product(partner, """
                {"name": "Audit", "kind": "ONCE", "prices": [{"currency": "EUR", "unitPrice": "300.00"}],
                 "explanation": "Of the whole site\\n\\nWith a report"}
                """);
        open(Role.BOOKKEEPER);
        press("New invoice");
        this.<Customer>combo("Customer").setValue(bakery);
        press("Add a line");
        ComboBox<Product> first = products().getFirst();
        first.setValue(explained);
        products().getLast().setValue(move);
        assertThat(texts()).containsExactly("Of the whole site", "With a report");
        first.setValue(move);
        assertThat(texts()).as("gone with the product").isEmpty();
        first.setValue(explained);
        $(TextField.class).withLabel("Text").all().getFirst().setValue("Of the shop");
        press("Save");
        assertThat(drafts().getFirst().lines())
                .extracting(InvoiceLine::description)
                .containsExactly("Audit", "Of the shop", "With a report", "Move of a website");
        assertThat(drafts().getFirst().amounts().net()).isEqualByComparingTo("375");
    }

    @Test
    void aProductIsFoundByItsCodeInAnyCaseAndByAnyPartOfItsName() {
        var audit = books.product(partner, """
                {"code": "AUD-9", "name": "Thorough audit", "kind": "ONCE",
                 "prices": [{"currency": "EUR", "unitPrice": "300.00"}]}
                """);
        open(Role.BOOKKEEPER);
        press("New invoice");
        var product = this.<Product>combo("Product");
        assertThat(product.getItemLabelGenerator().apply(audit)).isEqualTo("AUD-9 · Thorough audit");
        for (var typed : List.of("aud-9", "AUD", "rough", "audit")) {
            assertThat(found(product, typed)).as(typed).containsExactly(audit);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Product> found(ComboBox<Product> field, String typed) {
        var offered = (DataProvider<Product, String>) field.getDataProvider();
        return offered.fetch(new Query<>(0, 50, List.of(), null, typed)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<ComboBox<Product>> products() {
        return $(ComboBox.class).withLabel("Product").all().stream()
                .map(field -> (ComboBox<Product>) field)
                .toList();
    }

    private List<String> texts() {
        return $(TextField.class).withLabel("Text").all().stream()
                .map(TextField::getValue)
                .toList();
    }

    @Test
    void R12_whatItComesToIsShownWhileItIsTyped() {
        open(Role.BOOKKEEPER);
        press("New invoice");
        field(TextField.class, "Description").setValue("Work");
        field(NumberField.class, "Quantity").setValue(new BigDecimal("2"));
        field(NumberField.class, "Price").setValue(new BigDecimal("50"));
        assertThat(sums())
                .containsExactly("Choose a customer; the amounts will stand here, and the invoice beside them.");
        this.<Customer>combo("Customer").setValue(bakery);

        assertThat($(Span.class).withClassName("line-amount-figure").single().getText())
                .isEqualTo("100.00");
        assertThat(sums()).endsWith("Total", "€ 121.00");
        field(NumberField.class, "Discount on the whole %").setValue(new BigDecimal("10"));
        assertThat(sums()).contains("Discount", "− € 10.00").endsWith("Total", "€ 108.90");
        field(NumberField.class, "Discount on the whole %").setValue(new BigDecimal("200"));
        assertThat(sums()).as("why there is no total").hasSize(1);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void R18_vatCodeAndLedgerAccountAreChosenPerLine() {
        open(Role.BOOKKEEPER);
        press("New invoice");
        this.<Customer>combo("Customer").setValue(bakery);
        this.<Product>combo("Product").setValue(move);
        assertThat($(NativeDetails.class)
                        .withClassName("line-terms")
                        .single()
                        .getSummaryText()
                        .replace('\u00a0', ' '))
                .isEqualTo("VAT NL-HIGH (21 %), ledger 8000");
        this.<String>select("VAT code").setValue("NL-LOW");
        this.<String>combo("Ledger account").setValue("8123");
        press("Save");
        assertThat(drafts().getFirst().lines()).singleElement().satisfies(line -> {
            assertThat(line.vatCode()).isEqualTo("NL-LOW");
            assertThat(line.ledgerAccount()).isEqualTo("8123");
        });
    }

    @Test
    void R12_aLineOfTextHasNoAmount() {
        open(Role.BOOKKEEPER);
        press("New invoice");
        this.<Customer>combo("Customer").setValue(bakery);
        this.<Product>combo("Product").setValue(move);
        press("Add a line of text");
        field(TextField.class, "Text").setValue("On three evenings");
        press("Save");
        assertThat(drafts().getFirst().lines())
                .extracting(InvoiceLine::kind)
                .containsExactly(LineKind.CHARGE, LineKind.TEXT);
    }

    @Test
    void anAddressBeginsOneForACustomer() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ReviewView.class, Map.of("new", "", "customer", bakery.id()));
        assertThat(shown()).isEqualTo("New invoice");
        assertThat(this.<Customer>combo("Customer").getValue()).isEqualTo(bakery);
    }

    private List<String> sums() {
        return $(Div.class)
                .withClassName("draft-sums")
                .single()
                .getElement()
                .getChildren()
                .flatMap(row -> row.getChildCount() > 1
                        ? row.getChildren().map(part -> part.getText())
                        : Stream.of(row.getTextRecursively()))
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return field(Select.class, label);
    }

    @Test
    void faultsStandAtTheirFieldsAndNothingTypedIsLost() {
        open(Role.BOOKKEEPER);
        press("New invoice");
        field(TextArea.class, "Message on the invoice").setValue("As agreed.");
        field(NumberField.class, "Price").setValue(BigDecimal.TEN);
        press("Save");
        assertThat(combo("Customer").isInvalid()).isTrue();
        this.<Customer>combo("Customer").setValue(bakery);
        press("Save");
        assertThat(combo("Customer").isInvalid()).isFalse();
        assertThat(field(TextField.class, "Description").getErrorMessage()).isEqualTo("A line needs a description.");
        field(TextField.class, "Description").setValue("Work");
        field(NumberField.class, "Price").clear();
        press("Save");
        assertThat(field(NumberField.class, "Price").getErrorMessage()).isEqualTo("There is no price for 'Work'.");
        assertThat(field(TextArea.class, "Message on the invoice").getValue()).isEqualTo("As agreed.");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void thereIsAlwaysALineToTypeIn() {
        open(Role.BOOKKEEPER);
        press("New invoice");
        press("Add a line");
        assertThat($(TextField.class).withLabel("Description").all()).hasSize(2);
        removeLine();
        removeLine();
        assertThat($(TextField.class).withLabel("Description").all()).hasSize(1);
    }

    @Test
    void cancellingOpensTheDraftAgainThatWasOpen() {
        draftFor("Camping Postma");
        open(Role.BOOKKEEPER);
        press("New invoice");
        assertThat(shown()).isEqualTo("New invoice");
        press("Cancel");
        assertThat(shown()).isEqualTo("Camping Postma");
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void aLineWithAProductCanBeAddedToADraftThatThereIs() {
        draftFor("Camping Postma");
        open(Role.BOOKKEEPER);
        press("Edit");
        press("Add a line");
        this.<Product>combo("Product").setValue(move);
        press("Save");
        assertThat(drafts().getFirst().lines())
                .extracting(InvoiceLine::description)
                .containsExactly("Hosting", "Move of a website");
    }

    @Test
    void R26_theSurchargeOfADraftIsChangedByItsPercentageNotByItsLines() {
        draftFor("Camping Postma");
        open(Role.BOOKKEEPER);
        press("Edit");
        field(NumberField.class, "Surcharge %").setValue(new BigDecimal("5"));
        press("Save");
        assertThat(drafts().getFirst().lines())
                .extracting(InvoiceLine::description)
                .containsExactly("Hosting", "Toeslag 5%");

        press("Edit");
        assertThat($(TextField.class).withLabel("Description").all())
                .extracting(TextField::getValue)
                .containsExactly("Hosting");
        field(NumberField.class, "Surcharge %").clear();
        press("Save");
        assertThat(drafts().getFirst().lines()).hasSize(1);
    }

    @Test
    void aViewerEntersNothing() {
        open(Role.VIEWER);
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("New invoice");
    }

    private Invoice draftFor(String name) {
        var customer = books.customer(partner, "{\"name\": \"%s\"}".formatted(name));
        var line = new DraftLine(
                null, null, "Hosting", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
        return drafts.create(
                partner,
                new NewInvoice(
                        customer.id(),
                        LocalDate.of(2026, 12, 1),
                        List.of(line),
                        null,
                        null,
                        InvoiceDiscount.NONE,
                        null));
    }

    private List<Invoice> drafts() {
        return lists.list(partner, InvoiceFilter.DRAFTS, InvoiceOrder.ATTENTION, 0, 10).stream()
                .map(draft -> invoices.get(partner, draft.id()))
                .toList();
    }

    private String shown() {
        // The list says first, for a narrow screen, that it is empty.
        return $(H2.class).all().getLast().getText();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }

    private void removeLine() {
        $(Button.class).withAriaLabelContaining("Remove line").first().click();
    }

    private <F extends Component> F field(Class<F> type, String label) {
        return $(type).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String label) {
        return field(ComboBox.class, label);
    }

    private void open(Role role) {
        users.logIn(partner, role);
        open(partner, ReviewView.class);
    }
}
