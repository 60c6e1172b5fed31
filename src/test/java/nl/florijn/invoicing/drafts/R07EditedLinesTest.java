package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What an edited line keeps, though debtor and VAT rates are others by now; hosting is 30.00 a month. */
@FlorijnTest
class R07EditedLinesTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private VatCodes vatCodes;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Charges charges;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Product hosting;

    @BeforeEach
    void hostingFor30AMonth() {
        partner = reseller.partner();
        hosting = books.product(partner, """
                {"prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "30.00"}]}
                """);
    }

    @Test
    void R07_aCorrectionThatIsEditedKeepsTheRateOfWhatItCorrects() {
        vatCodes.create(partner, json.readValue("""
                {"code": "TENT", "category": "S", "rates": [{"from": "2000-01-01", "rate": "10"},
                                                            {"from": "2031-04-10", "rate": "20"}]}
                """, VatCodeDetails.class));
        var customer = books.customer(partner, "{\"vatCode\": \"TENT\"}");
        var april = books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\"}");
        reseller.run(partner, "2031-04-01");
        subscriptions.end(partner, april.id(), LocalDate.of(2031, 4, 16));
        reseller.run(partner, "2031-05-01");
        var credit = reseller.drafts(partner).stream()
                .filter(draft -> draft.kind() == InvoiceKind.CREDIT_NOTE)
                .findFirst()
                .orElseThrow();
        assertThat(credit.lines().getFirst().vatRate()).isEqualByComparingTo("10");

        var edited = described(credit, "Terug wegens opzegging");

        assertThat(edited.lines().getFirst().vatRate()).isEqualByComparingTo("10");
        assertThat(edited.amounts().total()).isEqualByComparingTo("16.50");
    }

    @Test
    void R04_aPartOfAPeriodKeepsTheAmountThatAddsUpWhenItsWordsChange() {
        var customer = books.customer(partner);
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-03-01\", \"unitPrice\": \"10.00\"}");
        for (var until : List.of("2031-03-11", "2031-03-21")) {
            var day = LocalDate.parse(until);
            reseller.report(partner, runs.start(partner, new BillingRunRequest(day, day, null, null)));
        }
        var second = reseller.drafts(partner).stream()
                .filter(draft -> draft.lines().getFirst().from().isEqual(LocalDate.of(2031, 3, 11)))
                .findFirst()
                .orElseThrow();

        assertThat(second.amounts().net()).as("6.45 less 3.23").isEqualByComparingTo("3.22");
        assertThat(described(second, "Hosting, midden van de maand").amounts().net())
                .isEqualByComparingTo("3.22");
    }

    @Test
    void R18_aKnownLineKeepsItsVatCodeAndLedgerAccountUnlessOthersAreTyped() {
        books.product(partner, "{\"ledgerAccount\": \"8050\"}");
        var customer = books.customer(partner);
        var draft = editing.create(partner, json.readValue("""
                {"customerId": "%s", "lines": [{"description": "Boek", "quantity": "1", "unitPrice": "10.00",
                                                "vatCode": "NL-LOW", "ledgerAccount": "8050"}]}
                """.formatted(customer.id()), NewInvoice.class));

        var edited = described(draft, "E-book");

        var line = edited.lines().getFirst();
        assertThat(line.description()).isEqualTo("E-book");
        assertThat(line.vatCode() + " " + line.ledgerAccount()).isEqualTo("NL-LOW 8050");
        assertThat(edited.amounts().total()).isEqualByComparingTo("10.90");
    }

    @Test
    void R02_aLineOfABranchIsPricedByTheListOfTheBranch() {
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        entries.create(partner, gold, json.readValue("""
                {"productId": "%s", "minimumQuantity": "10", "interval": "P1M", "unitPrice": "20.00"}
                """.formatted(hosting.id()), PriceListEntryDetails.class));
        var office = books.customer(partner);
        var branch = books.customer(
                partner, "{\"invoiceDebtorId\": \"%s\", \"priceList\": \"GOLD\"}".formatted(office.id()));
        books.subscription(partner, branch, hosting, "{\"start\": \"2031-04-01\"}");
        reseller.run(partner, "2031-04-01");
        var draft = reseller.draft(partner);
        var line = draft.lines().getFirst();

        var ten = edit(draft, DraftLines.saying(line, "Hosting", BigDecimal.TEN, null));

        assertThat(ten.amounts().net()).isEqualByComparingTo("200.00");
    }

    @Test
    void R15_aLineWithoutPriceHasTheOwnPriceOfItsSubscriptionOrCharge() {
        var customer = books.customer(partner);
        var own =
                books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\", \"unitPrice\": \"10.00\"}");
        subscriptions.addChange(
                partner, own.id(), new NewChange(LocalDate.of(2031, 5, 1), null, new BigDecimal("12.00"), null, null));
        charges.create(partner, json.readValue("""
                {"customerId": "%s", "productId": "%s", "description": "Uren", "unitPrice": "55.00"}
                """.formatted(customer.id(), hosting.id()), ChargeDetails.class));
        reseller.run(partner, "2031-05-01");
        assertThat(nets(reseller.draft(partner))).containsExactlyInAnyOrder("10.00", "12.00", "55.00");

        var two = unpriced(reseller.draft(partner), BigDecimal.TWO);

        assertThat(nets(two)).containsExactlyInAnyOrder("20.00", "24.00", "110.00");
        assertThat(two.lines())
                .extracting(line -> Objects.requireNonNull(line.priceOrigin()).price())
                .containsOnly(PriceOrigin.Price.OWN);
    }

    @Test
    void R07_aCorrectionWithoutPriceKeepsItsOwn() {
        var customer = books.customer(partner);
        var april = books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\"}");
        reseller.run(partner, "2031-04-01");
        subscriptions.end(partner, april.id(), LocalDate.of(2031, 4, 16));
        reseller.run(partner, "2031-05-01");
        var credit = reseller.drafts(partner).stream()
                .filter(draft -> draft.kind() == InvoiceKind.CREDIT_NOTE)
                .findFirst()
                .orElseThrow();

        assertThat(nets(unpriced(credit, BigDecimal.ONE))).containsExactly("15.00");
    }

    private Invoice unpriced(Invoice draft, BigDecimal quantity) {
        var lines = draft.lines().stream()
                .map(line -> DraftLines.saying(line, line.description(), quantity, null))
                .toList();
        return editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, null, null, lines, List.of()));
    }

    private static List<String> nets(Invoice draft) {
        return draft.lines().stream().map(line -> line.net().toPlainString()).toList();
    }

    @Test
    void R02_aDraftStaysInTheCurrencyItWasMadeIn() {
        var customer = books.customer(partner);
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\", \"quantity\": \"1.05\"}");
        reseller.run(partner, "2031-04-01");
        var inYen = "{\"currency\": \"JPY\", \"number\": \"%s\"}".formatted(customer.number());
        books.change(partner, customer, books.customerDetails(inYen));
        var draft = reseller.draft(partner);

        assertThat(described(draft, "Hosting").amounts().net()).isEqualByComparingTo("31.50");
        var cheaper = priced(reseller.draft(partner), "10.01");

        assertThat(cheaper.amounts().currency() + " " + cheaper.amounts().net()).isEqualTo("EUR 10.51");
    }

    private Invoice described(Invoice draft, String description) {
        var line = draft.lines().getFirst();
        return edit(draft, DraftLines.saying(line, description, line.quantity(), line.unitPrice()));
    }

    private Invoice priced(Invoice draft, String price) {
        var line = draft.lines().getFirst();
        return edit(draft, DraftLines.saying(line, line.description(), line.quantity(), new BigDecimal(price)));
    }

    private Invoice edit(Invoice draft, DraftLine line) {
        return editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, null, null, List.of(line), List.of()));
    }
}
