package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.catalog.Products;
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
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.invoicing.templates.InvoiceTemplates;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.invoicing.templates.TemplateName;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.products.TemplatesView;
import nl.florijn.ui.review.ReviewView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Models of invoices at the screen. */
@FlorijnTest
class TemplatesAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Products products;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private InvoiceTemplates templates;

    private PartnerId partner;
    private Customer bakery;
    private Product move;

    @BeforeEach
    void aPartnerThatMovesWebsites() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"name\": \"Bakkerij Jansen\"}");
        move = books.product(partner, """
                {"name": "Move", "kind": "ONCE", "prices": [{"currency": "EUR", "unitPrice": "75.00"}]}
                """);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewInvoiceBecomesAModelThatAnotherBeginsWith() {
        open();
        press("New invoice");
        this.<Customer>combo("Customer").setValue(bakery);
        this.<Product>combo("Product").setValue(move);
        field(NumberField.class, "Quantity").setValue(new BigDecimal("2"));
        this.<String>select("VAT code").setValue("NL-LOW");
        press("Add a line of text");
        field(TextField.class, "Text").setValue("On three evenings");
        field(TextArea.class, "Message on the invoice").setValue("As agreed.");
        saveAsModel("Moving");

        var model = only();
        assertThat(model.message()).isEqualTo("As agreed.");
        assertThat(model.lines()).extracting(TemplateLine::kind).containsExactly(LineKind.CHARGE, LineKind.TEXT);
        assertThat(model.lines().getFirst().productId()).isEqualTo(move.id());
        assertThat(model.lines().getFirst().unitPrice())
                .as("no price of its own")
                .isNull();
        assertThat(model.lines().getFirst().vatCode()).isEqualTo("NL-LOW");
        assertThat(model.lines().getFirst().ledgerAccount()).isNull();

        press("Save");
        press("New invoice");
        this.<Customer>combo("Customer").setValue(books.customer(partner, "{\"name\": \"Camping Postma\"}"));
        load("Moving");
        press("Save");
        assertThat(draftOf("Camping Postma").lines())
                .extracting(InvoiceLine::description)
                .containsExactly("Move", "On three evenings");
        assertThat(draftOf("Camping Postma").lines().getFirst().net()).isEqualByComparingTo("150");
        assertThat(draftOf("Camping Postma").lines().getFirst().vatCode()).isEqualTo("NL-LOW");
        assertThat(draftOf("Camping Postma").paper().message()).isEqualTo("As agreed.");
    }

    @Test
    void R15_pricesOfProductsAreThoseOfTheDayTheModelIsLoaded() {
        model("Moving", List.of(line("Move", move, null, null), line("Stamps", null, "1.50", null)));
        dearer();
        open();
        newInvoiceWith("Moving");
        press("Save");
        assertThat(draftOf("Bakkerij Jansen").lines())
                .extracting(line -> line.net().toPlainString())
                .containsExactly("80.00", "1.50");
    }

    @Test
    void R18_aModelOfADraftKeepsNothingThatCameFromItsDebtorOrItsProduct() {
        draft(new DraftLine(null, null, "Move", move.id(), BigDecimal.ONE, null, null, null, null, null, null));
        open();
        press("Edit");
        saveAsModel("Moving");
        assertThat(only().lines()).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo("Move");
            assertThat(line.unitPrice()).isNull();
            assertThat(line.discountPercent()).isNull();
            assertThat(line.vatCode()).isNull();
            assertThat(line.ledgerAccount()).isNull();
        });
    }

    @Test
    void R18_aModelOfADraftKeepsWhatWasTypedOnIt() {
        draft(new DraftLine(
                null,
                null,
                "Move",
                move.id(),
                BigDecimal.ONE,
                new BigDecimal("60"),
                BigDecimal.TEN,
                null,
                "NL-LOW",
                "8123",
                null));
        open();
        press("Edit");
        saveAsModel("Moving");
        assertThat(only().lines()).singleElement().satisfies(line -> {
            assertThat(line.unitPrice()).isEqualByComparingTo("60");
            assertThat(line.discountPercent()).isEqualByComparingTo("10");
            assertThat(line.vatCode()).isEqualTo("NL-LOW");
            assertThat(line.ledgerAccount()).isEqualTo("8123");
        });
    }

    @Test
    void aModelIsAddedToADraftThatIsEditedAndTakesNothingAway() {
        model("Moving", List.of(line("Move", move, null, null)));
        draft(new DraftLine(null, null, "Work", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null));
        open();
        press("Edit");
        field(TextArea.class, "Message on the invoice").setValue("Mine.");
        load("Moving");
        press("Save");
        assertThat(draftOf("Bakkerij Jansen").lines())
                .extracting(InvoiceLine::description)
                .containsExactly("Work", "Move");
        assertThat(draftOf("Bakkerij Jansen").paper().message()).isEqualTo("Mine.");
    }

    @Test
    void itIsAskedBeforeAModelOfThatNameIsReplaced() {
        model("Moving", List.of(line("Old", null, "1", null)));
        open();
        newInvoice();
        field(TextField.class, "Description").setValue("New");
        field(NumberField.class, "Price").setValue(BigDecimal.TEN);
        saveAsModel("moving");
        assertThat(only().lines().getFirst().description()).isEqualTo("Old");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(only().lines().getFirst().description()).isEqualTo("New");
        assertThat(only().lines().getFirst().unitPrice()).isEqualByComparingTo("10");
    }

    @Test
    void R28_ownPricesOfAModelInAnotherCurrencyAreLeftOutAndSaidSo() {
        model("Post", List.of(line("Stamps", null, "1.50", null)));
        var abroad = books.customer(partner, "{\"name\": \"Bakery\", \"currency\": \"USD\"}");
        open();
        press("New invoice");
        this.<Customer>combo("Customer").setValue(abroad);
        load("Post");
        assertThat(field(NumberField.class, "Price").getValue()).isNull();
        assertThat(field(TextField.class, "Description").getValue()).isEqualTo("Stamps");
        assertThat(notices()).anyMatch(notice -> notice.contains("in EUR and the invoice is in USD"));
    }

    @Test
    void aProductThatCannotBeChosenAnyMoreIsSaidAndTheLineStays() {
        model("Moving", List.of(line("Move by night", move, null, "2")));
        Actor.SYSTEM.during(() -> {
            var details = move.details();
            products.change(
                    partner,
                    move.id(),
                    move.version(),
                    new ProductDetails(null, details.code(), "Words", null, ProductKind.TEXT, List.of(), null, null));
        });
        open();
        newInvoiceWith("Moving");
        assertThat(field(TextField.class, "Description").getValue()).isEqualTo("Move by night");
        assertThat(field(NumberField.class, "Quantity").getValue()).isEqualByComparingTo("2");
        assertThat(notices()).anyMatch(notice -> notice.contains("Move by night"));
        assertThat(only().lines().getFirst().productId()).as("the model stays").isEqualTo(move.id());
    }

    @Test
    void aLineThatCannotBeReckonedAnyMoreSaysSoAtOnce() {
        var monthly = books.product(partner);
        model("Hosting", List.of(line("Hosting", monthly, null, null), line("Work", null, "10", null)));
        Actor.SYSTEM.during(() -> products.change(
                partner,
                monthly.id(),
                monthly.version(),
                new ProductDetails(
                        null,
                        monthly.details().code(),
                        "Hosting",
                        null,
                        ProductKind.RECURRING,
                        List.of(),
                        null,
                        null)));
        open();
        newInvoiceWith("Hosting");
        assertThat($(NumberField.class).withLabel("Price").all().getFirst().getErrorMessage())
                .isEqualTo("There is no price for 'Hosting'.");
        assertThat($(TextField.class).withLabel("Description").all())
                .extracting(TextField::getValue)
                .containsExactly("Hosting", "Work");
    }

    @Test
    void modelsAreMadeChangedAndDeletedAtTheirScreen() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, TemplatesView.class);
        press("New model");
        press("Save");
        assertThat(field(TextField.class, "Name").isInvalid()).isTrue();
        field(TextField.class, "Name").setValue("Moving");
        this.<Product>combo("Product").setValue(move);
        field(NumberField.class, "Quantity").clear();
        press("Save");
        assertThat(field(NumberField.class, "Quantity").isInvalid()).isTrue();
        field(NumberField.class, "Quantity").setValue(BigDecimal.TWO);
        field(TextArea.class, "Message on the invoice").setValue("As agreed.");
        press("Save");
        assertThat(only().lines()).singleElement().satisfies(line -> {
            assertThat(line.productId()).isEqualTo(move.id());
            assertThat(line.quantity()).isEqualByComparingTo("2");
            assertThat(line.unitPrice()).isNull();
        });

        field(TextField.class, "Name").setValue("Moving house");
        press("Add a line of text");
        field(TextField.class, "Text").setValue("On three evenings");
        press("Save");
        assertThat(only().name()).isEqualTo("Moving house");
        assertThat(only().lines()).hasSize(2);

        press("Delete model");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(templates.names(partner)).isEmpty();
    }

    @Test
    void aViewerOnlyLooks() {
        model("Moving", List.of(line("Move", move, null, null)));
        users.logIn(partner, Role.VIEWER);
        open(
                partner,
                TemplatesView.class,
                Map.of("template", templates.names(partner).getFirst().id()));
        assertThat(field(TextField.class, "Description").getValue()).isEqualTo("Move");
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("New model", "Save", "Delete model");
    }

    private void dearer() {
        Actor.SYSTEM.during(() -> {
            var details = move.details();
            var price = details.prices().getFirst();
            products.change(
                    partner,
                    move.id(),
                    move.version(),
                    new ProductDetails(
                            null,
                            details.code(),
                            details.name(),
                            null,
                            details.kind(),
                            List.of(new ProductPrice(null, price.currency(), new BigDecimal("80"))),
                            null,
                            null));
        });
    }

    private static TemplateLine line(
            String words, @Nullable Product product, @Nullable String price, @Nullable String quantity) {
        return new TemplateLine(
                LineKind.CHARGE,
                words,
                product == null ? null : product.id(),
                new BigDecimal(quantity == null ? "1" : quantity),
                price == null ? null : new BigDecimal(price),
                null,
                null,
                null,
                null,
                null);
    }

    private void model(String name, List<TemplateLine> lines) {
        Actor.SYSTEM.during(
                () -> templates.create(partner, new InvoiceTemplateDetails(name, null, lines, "As agreed.")));
    }

    private InvoiceTemplateDetails only() {
        return templates
                .list(partner, PageRequest.of(10, null))
                .items()
                .getFirst()
                .details();
    }

    private void draft(DraftLine line) {
        drafts.create(
                partner,
                new NewInvoice(
                        bakery.id(), LocalDate.of(2026, 12, 1), List.of(line), null, null, InvoiceDiscount.NONE, null));
    }

    private Invoice draftOf(String name) {
        return lists.list(partner, InvoiceFilter.DRAFTS, InvoiceOrder.ATTENTION, 0, 10).stream()
                .map(draft -> invoices.get(partner, draft.id()))
                .filter(draft -> draft.debtor().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices() {
        return $(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private void newInvoice() {
        press("New invoice");
        this.<Customer>combo("Customer").setValue(bakery);
    }

    private void newInvoiceWith(String model) {
        newInvoice();
        load(model);
    }

    private void load(String name) {
        ComboBox<TemplateName> models = combo("Begin with a model");
        assertThat(models.isEnabled()).isTrue();
        models.setValue(templates.names(partner).stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void saveAsModel(String name) {
        press("Save as model");
        var dialog = $(Dialog.class).single();
        $(TextField.class, dialog).single().setValue(name);
        $(Button.class, dialog).withText("Save").single().click();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }

    private <F extends Component> F field(Class<F> type, String label) {
        return $(type).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String label) {
        return field(ComboBox.class, label);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return field(Select.class, label);
    }

    private void open() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ReviewView.class);
    }
}
