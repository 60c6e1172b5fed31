package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is shown while a draft is typed, for a customer that pays a surcharge of 5 % and one for credit. */
@FlorijnTest
class DraftPreviewsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DraftPreviews previews;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private LedgerAccounts accounts;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;

    @BeforeEach
    void aCustomerWithSurcharges() {
        partner = reseller.partner();
        settings.change(partner, partners.get(partner).version(), json.readValue("""
                {"vatCode": "NL-HIGH", "ledgerAccount": "8000", "surchargeSpelled": true, "creditSurchargeVatCode": "EXEMPT"}
                """, OwnSettings.class));
        customer = books.customer(partner, """
                {"paymentTermDays": 8, "discountPercent": "10", "surchargePercent": "5",
                 "creditSurchargePercent": "2", "creditSurchargeDays": 8,
                 "paymentDiscountPercent": "2", "paymentDiscountDays": 8}
                """);
    }

    @Test
    void R12_aNewInvoiceIsShownAsItWillBeSaved() {
        var product = books.product(partner, """
                {"name": "Move of a website", "kind": "ONCE", "prices": [{"currency": "EUR", "unitPrice": "75.00"}]}
                """);
        var wanted = json.readValue("""
                {"customerId": "%s", "date": "2031-02-03", "invoiceDiscountPercent": "3", "message": "As agreed.",
                 "lines": [{"description": "Move", "productId": "%s", "quantity": "3"},
                           {"kind": "TEXT", "description": "On three evenings"},
                           {"description": "Book", "quantity": "7", "unitPrice": "1.11", "vatCode": "NL-LOW",
                            "ledgerAccount": "8090"}]}
                """.formatted(customer.id(), product.id()), NewInvoice.class);

        var shown = previews.entered(partner, wanted);

        assertThat(accountCodes()).as("nothing is kept").doesNotContain("8090");
        var saved = editing.create(partner, wanted);
        assertThat(shown.lines()).hasSize(7);
        assertThat(facts(shown)).isEqualTo(facts(saved));
        assertThat(documents.html(partner, shown)).isEqualTo(documents.html(partner, saved.id()));
    }

    @Test
    void R12_aDraftThatIsEditedIsShownAsItWillBeSaved() {
        books.subscription(partner, customer, books.product(partner), "{\"start\": \"2031-01-10\"}");
        reseller.run(partner, "2031-02-01");
        var draft = reseller.draft(partner);
        var lines = new ArrayList<DraftLine>();
        draft.ownLines().forEach(line -> lines.add(DraftLines.at(DraftLine.of(line), "12.34")));
        lines.add(DraftLines.typed("Werk", "50.00"));
        var change = new DraftChange(
                LocalDate.of(2031, 2, 5),
                "Gewijzigd",
                null,
                null,
                new InvoiceDiscount(null, new BigDecimal("4.00")),
                new BigDecimal("7.5"),
                lines,
                List.of());

        var shown = previews.changed(partner, draft.id(), change);

        assertThat(invoices.get(partner, draft.id())).as("nothing is kept").isEqualTo(draft);
        var saved = editing.change(partner, draft.id(), draft.life().version(), change);
        assertThat(facts(shown)).isEqualTo(facts(saved));
        assertThat(documents.html(partner, shown)).isEqualTo(documents.html(partner, saved.id()));
    }

    @Test
    void whatCannotBeSavedIsRefusedAtTheSameField() {
        var wanted = json.readValue("""
                {"customerId": "%s", "lines": [{"description": "Werk", "quantity": "1"}]}
                """.formatted(customer.id()), NewInvoice.class);

        assertThatThrownBy(() -> previews.entered(partner, wanted))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().field()).isEqualTo("lines[0].unitPrice"));
    }

    @Test
    void ofAChangeWithoutLinesTheDateAndTheMessageAreShown() {
        var draft = editing.create(partner, json.readValue("""
                {"customerId": "%s", "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "10"}]}
                """.formatted(customer.id()), NewInvoice.class));
        var shown = previews.changed(
                partner, draft.id(), DraftChange.none(draft).with(LocalDate.of(2031, 3, 1), "Alleen de datum", null));

        assertThat(shown.amounts().total()).isEqualTo(draft.amounts().total());
        assertThat(shown.dueDate()).isEqualTo("2031-03-09");
        assertThat(shown.paper().message()).isEqualTo("Alleen de datum");
    }

    private List<String> accountCodes() {
        return accounts.list(partner, PageRequest.FIRST).items().stream()
                .map(account -> account.details().code())
                .toList();
    }

    /** All that does not depend on being kept. */
    private static List<Object> facts(Invoice draft) {
        return List.of(
                draft.kind(),
                draft.date(),
                draft.dueDate(),
                draft.debtor(),
                draft.lines().stream().map(DraftPreviewsTest::withoutId).toList(),
                draft.amounts(),
                draft.paper());
    }

    private static InvoiceLine withoutId(InvoiceLine line) {
        return new InvoiceLine(
                new LineId(0),
                line.kind(),
                line.customerId(),
                line.customerName(),
                line.subscriptionId(),
                line.chargeId(),
                line.creditedLineId(),
                line.productId(),
                line.description(),
                line.group(),
                line.from(),
                line.until(),
                line.fraction(),
                line.interval(),
                line.quantity(),
                line.unitPrice(),
                line.discountPercent(),
                line.net(),
                line.vatCode(),
                line.vatCategory(),
                line.vatRate(),
                line.ledgerAccount(),
                line.priceOrigin(),
                line.reason());
    }
}
