package nl.florijn.invoicing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.SalesBooks;
import nl.florijn.billing.composing.Warning;
import nl.florijn.currencies.DayRates;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.paper.JooqSnapshots;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A reseller with debtors that pay in euros, dollars and yen. */
@FlorijnTest
class R28CurrenciesTest {

    private static final String RATES = "Date,USD,JPY,GBP,\n2026-12-31,1.0825,163.21,0.85103,\n";

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private SalesBooks accounts;

    @Autowired
    private DayRates rates;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JooqSnapshots snapshots;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DSLContext database;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void noRates() {
        database.execute("DELETE FROM day_rate");
    }

    @Test
    void R28_aRunAddsUpPerCurrencyAndYenHaveNoDecimals() {
        var partner = partner("EUR", "EUR", "USD", "JPY");

        var counts = reseller.run(partner, "2027-01-01");

        assertThat(counts.drafts()).isEqualTo(3);
        assertThat(counts.sums())
                .extracting(sum -> sum.currency() + " " + sum.net() + " " + sum.vatTotal() + " " + sum.total())
                .containsExactly("EUR 10.00 2.10 12.10", "JPY 1500 315 1815", "USD 12.00 2.52 14.52");
        assertThat(counts.total()).isNull();
        assertThat(lists.totals(partner, InvoiceFilter.DRAFTS).sums())
                .extracting(sum -> sum.currency() + " " + sum.net() + " " + sum.vatTotal() + " " + sum.total())
                .containsExactly("EUR 10.00 2.10 12.10", "JPY 1500 315 1815", "USD 12.00 2.52 14.52");
        var yen = drafts(partner).get("JPY");
        assertThat(List.of(
                        yen.amounts().net(),
                        yen.amounts().vatTotal(),
                        yen.amounts().total(),
                        yen.balance().open()))
                .hasToString("[1500, 315, 1815, 0]");
        assertThat(yen.lines().getFirst().net()).hasToString("1500");
        assertThat(yen.lines().getFirst().unitPrice()).hasToString("1500");
        assertThat(yen.amounts().vat().getFirst().amount()).hasToString("315");
    }

    @Test
    void R28_withoutRateApprovalIsBlockedUntilTheRateComesIn() {
        var partner = partner("EUR", "EUR", "USD", "JPY");
        reseller.run(partner, "2027-01-01");
        var drafts = drafts(partner);
        assertThat(drafts.get("EUR").warnings()).isEmpty();
        assertThat(drafts.get("USD").amounts().rate()).isNull();
        assertThat(drafts.get("USD").warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.code()).isEqualTo(Warning.Code.RATE_MISSING))
                .satisfies(warning -> assertThat(warning.blocking()).isTrue());
        assertThat(approvals.approve(partner, drafts.get("USD").id(), false))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Reason.RATE_MISSING);
                    assertThat(refused.detail()).contains("USD", "2027-01-01");
                });
        var many = jobs.await(
                partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));
        assertThat(approvals.report(partner, many.id()).done()).isEqualTo(1);
        assertThat(approvals.report(partner, many.id()).failed())
                .extracting(Refused::code)
                .containsExactly(Reason.RATE_MISSING, Reason.RATE_MISSING);

        takeRates(RATES);

        assertThat(lists.totals(partner, InvoiceFilter.DRAFTS).blocked()).isZero();
        assertThat(drafts(partner).get("USD").warnings()).isEmpty();
        assertThat(drafts(partner).get("USD").amounts().rate()).hasToString("1.0825");
        for (var draft : drafts(partner).values()) {
            assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
        }
    }

    @Test
    void R28_theRateIsKeptAndTheVatTotalConvertedOnce() throws Exception {
        takeRates(RATES);
        var partner = partner("EUR", "EUR", "USD", "JPY");
        var approved = approveAll(partner, "2027-01-01");

        assertThat(approved.get("EUR").amounts().rate()).hasToString("1");
        assertThat(approved.get("EUR").amounts().vatTotalConverted()).hasToString("2.10");
        assertThat(approved.get("USD").amounts().rate()).hasToString("1.0825");
        assertThat(approved.get("USD").amounts().vatTotalConverted())
                .as("2.52 / 1.0825")
                .hasToString("2.33");
        assertThat(approved.get("JPY").amounts().vatTotalConverted())
                .as("315 / 163.21")
                .hasToString("1.93");
        assertThat(approved.get("JPY").amounts().partnerCurrency()).isEqualTo("EUR");

        takeRates(RATES.replace("1.0825", "1.2"));
        var dollars = approved.get("USD").id();
        assertThat(invoices.get(partner, dollars).amounts().rate()).hasToString("1.0825");
        for (var column : List.of("rate", "vat_total_converted")) {
            var update = "UPDATE invoice SET " + column + " = " + column + " + 1 WHERE id = ?";
            assertThatThrownBy(() -> database.execute(update, dollars.value()))
                    .as(update)
                    .hasMessageContaining("approved invoice");
        }
        var conversion = snapshots.get(partner, dollars).totals().conversion();
        assertThat(conversion.currency() + " " + conversion.rate() + " " + conversion.vatTotal())
                .isEqualTo("EUR 1.0825 2.33");
        assertThat(pdf(partner, dollars)).contains("Btw in EUR: € 2,33 (koers 1,0825 USD per EUR)", "USD 14,52");
        assertThat(pdf(partner, approved.get("JPY").id()))
                .contains("Btw in EUR: € 1,93 (koers 163,21 JPY per EUR)", "JPY 1.815")
                .doesNotContain("1.815,00", "315,00");
        assertThat(pdf(partner, approved.get("EUR").id())).doesNotContain("koers");
    }

    @Test
    void R28_theVatTotalIsConvertedAndNotEachRateOfIt() {
        takeRates(RATES.replace("1.0825", "2"));
        var partner = books.freshPartner().partner().id();
        var draft = editing.create(
                partner, json.readValue("""
                {"customerId": "%s", "date": "2027-01-01", "lines": [
                 {"description": "Werk", "quantity": "1", "unitPrice": "1.00", "vatCode": "NL-HIGH"},
                 {"description": "Boek", "quantity": "1", "unitPrice": "1.00", "vatCode": "NL-LOW"}]}
                """.formatted(customer(partner, "USD").id()), NewInvoice.class));

        assertThat(draft.amounts().vatTotal()).as("0.21 and 0.09").isEqualByComparingTo("0.30");
        assertThat(draft.amounts().vatTotalConverted()).as("not 0.11 and 0.05").isEqualByComparingTo("0.15");
    }

    @Test
    void R28_theTwinfieldFileHoldsBothCurrenciesInBalance() {
        takeRates(RATES);
        var partner = partner("EUR", "EUR", "USD", "JPY");
        approveAll(partner, "2027-01-01");

        var export = accounts.export(partner, ExportRequest.twinfieldXml());

        assertThat(export.refused()).isEmpty();
        assertThat(accounts.file(partner, export.id()))
                .contains("<currency>USD</currency>", "<value>14.52</value><basevalue>13.41</basevalue>")
                .contains("<value>12.00</value><basevalue>11.08</basevalue>")
                .contains("<value>2.52</value><basevalue>2.33</basevalue>")
                .contains("<currency>JPY</currency>", "<value>1815</value><basevalue>11.12</basevalue>")
                .contains("<currency>EUR</currency>", "<value>12.10</value></line>");
    }

    @Test
    void R28_aTypedRateGoesBeforeThatOfTheDay() {
        var partner = partner("EUR", "USD");
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);

        var typed = editing.change(partner, draft.id(), draft.life().version(), withRate(draft, "1.1"));

        assertThat(typed.amounts().rate()).hasToString("1.1");
        assertThat(typed.amounts().vatTotalConverted()).hasToString("2.29");
        assertThat(typed.warnings()).isEmpty();
        takeRates(RATES);
        assertThat(invoices.get(partner, draft.id()).amounts().rate()).hasToString("1.1");
        var cleared = editing.change(partner, draft.id(), typed.life().version(), withRate(typed, null));
        assertThat(cleared.amounts().rate()).as("the day rate again").hasToString("1.0825");
        editing.change(partner, draft.id(), cleared.life().version(), withRate(cleared, "1.1"));
        assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
        assertThat(invoices.get(partner, draft.id()).amounts().rate()).hasToString("1.1");
    }

    @Test
    void R28_aRateIsRefusedWhereThereIsNothingToConvert() {
        var partner = partner("EUR", "EUR");
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);

        assertThatThrownBy(
                        () -> editing.change(partner, draft.id(), draft.life().version(), withRate(draft, "1.1")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("its rate is 1");
        for (var rate : List.of("0", "-1", "0.000001", "100000000", "1.12345678901")) {
            assertThatThrownBy(() ->
                            editing.change(partner, draft.id(), draft.life().version(), withRate(draft, rate)))
                    .as(rate)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void R28_anotherDateHasAnotherRateOrNone() {
        takeRates(RATES + "2027-01-04,1.2,160,0.9,\n");
        var partner = partner("EUR", "USD");
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);

        var later = editing.change(partner, draft.id(), draft.life().version(), dated(draft, "2027-01-05"));
        assertThat(later.amounts().rate()).hasToString("1.2");
        var earlier = editing.change(partner, draft.id(), later.life().version(), dated(later, "2026-12-30"));

        assertThat(earlier.amounts().rate()).isNull();
        assertThat(earlier.warnings()).extracting(InvoiceWarning::code).containsExactly(Warning.Code.RATE_MISSING);
        var back = editing.change(partner, draft.id(), earlier.life().version(), dated(earlier, "2027-01-01"));
        assertThat(back.warnings()).isEmpty();
    }

    @Test
    void R28_booksInPoundsGoByTheEuro() {
        takeRates(RATES);
        var partner = partner("GBP", "USD", "EUR", "GBP");

        var approved = approveAll(partner, "2027-01-01");

        assertThat(approved.get("GBP").amounts().rate()).hasToString("1");
        assertThat(approved.get("USD").amounts().rate()).as("1.0825 / 0.85103").hasToString("1.2719880615");
        assertThat(approved.get("USD").amounts().vatTotalConverted()).hasToString("1.98");
        assertThat(approved.get("EUR").amounts().rate()).as("1 / 0.85103").hasToString("1.1750467081");
        assertThat(approved.get("EUR").amounts().vatTotalConverted()).hasToString("1.79");
        assertThat(approved.get("EUR").amounts().partnerCurrency()).isEqualTo("GBP");
    }

    @Test
    void R28_whatIsGivenBackHasTheRateItWasChargedAt() {
        takeRates(RATES + "2027-02-01,1.2,160,0.9,\n");
        var partner = books.freshPartner().partner().id();
        var subscription = subscription(partner, customer(partner, "USD"));
        var january = approveAll(partner, "2027-01-01").get("USD");
        subscriptions.end(partner, subscription.id(), LocalDate.of(2027, 1, 16));

        reseller.run(partner, "2027-02-01");

        var credit = reseller.draft(partner);
        assertThat(credit.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(credit.creditsInvoiceId()).isEqualTo(january.id());
        assertThat(credit.amounts().rate()).isEqualTo(january.amounts().rate());
        assertThat(approvals.approve(partner, credit.id(), false)).isInstanceOf(Approved.class);
        assertThat(invoices.get(partner, credit.id()).amounts().rate())
                .isEqualTo(january.amounts().rate());
    }

    private PartnerId partner(String currency, String... debtors) {
        var partner = books.freshPartner(details -> inCurrency(details, currency))
                .partner()
                .id();
        for (var debtor : debtors) {
            subscription(partner, customer(partner, debtor));
        }
        return partner;
    }

    private Customer customer(PartnerId partner, String currency) {
        return books.customer(partner, """
                {"name": "Klant %s", "currency": "%s", "email": "finance@example.com"}""".formatted(currency, currency));
    }

    private Subscription subscription(PartnerId partner, Customer customer) {
        var product = books.product(partner, """
                {"prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "10.00"},
                            {"interval": "P1M", "currency": "GBP", "unitPrice": "9.00"},
                            {"interval": "P1M", "currency": "USD", "unitPrice": "12.00"},
                            {"interval": "P1M", "currency": "JPY", "unitPrice": "1500"}]}""");
        return books.subscription(partner, customer, product, "{}");
    }

    private static PartnerDetails inCurrency(PartnerDetails named, String currency) {
        return Books.seller(named.name(), "NL", currency, null);
    }

    private Map<String, Invoice> drafts(PartnerId partner) {
        return byCurrency(reseller.drafts(partner));
    }

    /** Bills a date, approves all, and gives what came of it. */
    private Map<String, Invoice> approveAll(PartnerId partner, String date) {
        reseller.run(partner, date);
        for (var draft : reseller.drafts(partner)) {
            assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
        }
        return byCurrency(lists.newest(partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), null, 100));
    }

    private static Map<String, Invoice> byCurrency(List<Invoice> list) {
        return list.stream()
                .collect(Collectors.toMap(invoice -> invoice.amounts().currency(), Function.identity()));
    }

    private void takeRates(String csv) {
        rates.take(csv.getBytes(UTF_8));
    }

    private static DraftChange withRate(Invoice draft, String rate) {
        var typed = rate == null ? null : new BigDecimal(rate);
        return new DraftChange(
                draft.date(),
                draft.paper().message(),
                null,
                typed,
                draft.amounts().discount(),
                null,
                null,
                null);
    }

    private static DraftChange dated(Invoice draft, String date) {
        return new DraftChange(
                LocalDate.parse(date),
                draft.paper().message(),
                null,
                draft.amounts().typedRate(),
                draft.amounts().discount(),
                null,
                null,
                null);
    }

    private String pdf(PartnerId partner, InvoiceId id) throws Exception {
        try (var document = Loader.loadPDF(documents.pdf(partner, id))) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replace('\n', ' ')
                    .replaceAll(" +", " ");
        }
    }
}
