package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.invoiced.InvoicedMonths;
import nl.florijn.invoicing.lists.CurrencySum;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.lists.OpenSum;
import nl.florijn.invoicing.paper.DocumentZip;
import nl.florijn.invoicing.paper.DocumentZips;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two customers with hosting of 30.00 a month, invoiced for January; one of them is credited; February is a draft. */
@FlorijnTest
class InvoiceListsTest {

    private static final LocalDate JANUARY = LocalDate.of(2031, 1, 1);

    @Autowired
    private Reseller reseller;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private InvoicedMonths months;

    @Autowired
    private Sending sending;

    @Autowired
    private DocumentZip zip;

    @Autowired
    private DocumentZips zips;

    @TempDir
    private Path folder;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;

    @BeforeEach
    void twoInvoicesACreditNoteAndTwoDrafts() {
        partner = reseller.partnerWith(2, """
                S1,K1,HOST,een.example,1,P1M,2031-01-01,,
                S2,K2,HOST,twee.example,2,P1M,2031-01-01,,
                """);
        reseller.run(partner, "2031-01-01");
        approve();
        var first = invoices.list(partner, InvoiceFilter.ALL, InvoiceOrder.TOTAL, 0, 10)
                .getFirst();
        creditNotes.credit(partner, first.id(), new NewCreditNote(null, JANUARY, false));
        approve();
        reseller.run(partner, "2031-02-01");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            what is typed | finds
            '36,30'       | 36.30 36.30 -36.30
            '€ 36.30'     | 36.30 36.30 -36.30
            '72,60'       | 72.60 72.60
            '3100001'     | 36.30
            '100002'      | 72.60
            '2 klant'     | 72.60 72.60
            'nobody'      |
            '%'           |
            """)
    void anyPartOfWhatSomebodyKnowsFindsIt(String typed, String totals) {
        var found = invoices.list(partner, InvoiceFilter.ALL.withText(typed), InvoiceOrder.TOTAL_DESCENDING, 0, 10);

        assertThat(String.join(" ", found.stream().map(InvoiceListsTest::signed).toList()))
                .isEqualTo(totals == null ? "" : totals);
    }

    @Test
    void R33_whatIsGivenBackIsLessThanNothing() {
        var up = invoices.list(partner, InvoiceFilter.ALL, InvoiceOrder.TOTAL, 0, 10);
        var down = invoices.list(partner, InvoiceFilter.ALL, InvoiceOrder.TOTAL_DESCENDING, 0, 10);

        assertThat(up)
                .extracting(InvoiceListsTest::signed)
                .containsExactly("-36.30", "36.30", "36.30", "72.60", "72.60");
        assertThat(down).isEqualTo(up.reversed());
    }

    @Test
    void aRowTellsWhichDaysItIsFor() {
        var row = invoices.list(partner, InvoiceFilter.ALL.withOpen(true), InvoiceOrder.TOTAL, 0, 10)
                .getLast();

        assertThat(row.serviceFrom()).isEqualTo(JANUARY);
        assertThat(row.serviceUntil()).isEqualTo(JANUARY.plusMonths(1));
    }

    @Test
    void R39_whatWasApprovedStandsOpenFromWhenItIsSent() {
        assertThat(invoices.count(partner, InvoiceFilter.ALL.onAccount())).isZero();
        assertThat(invoices.open(partner, InvoiceFilter.ALL)).isEmpty();
        var approved = invoices.list(
                partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), InvoiceOrder.TOTAL_DESCENDING, 0, 10);
        assertThat(approved).hasSize(3).allSatisfy(row -> {
            assertThat(row.onAccount()).isZero();
            assertThat(row.daysLate(row.dueDate().plusDays(9))).isZero();
        });

        approved.stream()
                .filter(row -> row.kind() == InvoiceKind.INVOICE)
                .forEach(row -> sending.send(partner, row.id(), NewSending.BY_HAND));

        var open = invoices.list(partner, InvoiceFilter.ALL.onAccount(), InvoiceOrder.OPEN_DESCENDING, 0, 10);
        assertThat(open)
                .extracting(InvoiceSummary::onAccount)
                .map(BigDecimal::toPlainString)
                .containsExactly("72.60", "36.30");
        assertThat(invoices.list(partner, InvoiceFilter.ALL.onAccount(), InvoiceOrder.OPEN, 0, 10))
                .isEqualTo(open.reversed());
        assertThat(invoices.open(partner, InvoiceFilter.ALL))
                .containsExactly(new OpenSum("EUR", new BigDecimal("108.90")));
    }

    @Test
    void R39_lateIsWhatShouldHaveBeenPaidBeforeToday() {
        var sent = invoices.list(
                partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), InvoiceOrder.DUE_DESCENDING, 0, 10);
        sent.forEach(row -> sending.send(partner, row.id(), NewSending.BY_HAND));
        var due = sent.getFirst().dueDate();

        assertThat(invoices.count(partner, InvoiceFilter.ALL.overdue(due))).isZero();
        var late = invoices.list(partner, InvoiceFilter.ALL.overdue(due.plusDays(3)), InvoiceOrder.DUE, 0, 10);
        assertThat(late).singleElement().satisfies(row -> {
            assertThat(row.onAccount()).as("the other one was credited").isEqualByComparingTo("72.60");
            assertThat(row.daysLate(due)).isZero();
            assertThat(row.daysLate(due.plusDays(3))).isEqualTo(3);
        });
    }

    @Test
    void allOfThemOneAfterTheOtherAreAllOfThem() {
        var first = invoices.page(partner, InvoiceFilter.ALL, new PageRequest(2, null));
        var second = invoices.page(partner, InvoiceFilter.ALL, PageRequest.of(200, first.next()));

        assertThat(first.items()).hasSize(2);
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(3);
    }

    @Test
    void R36_onlyWhatWasSentCountsAndIsWhatItsListComesTo() {
        var january = YearMonth.from(JANUARY);
        assertThat(months.between(partner, january, january))
                .as("approved, not sent yet")
                .isEmpty();
        invoices.list(partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), InvoiceOrder.TOTAL, 0, 10)
                .forEach(approved -> sending.send(partner, approved.id(), NewSending.BY_HAND));
        var kept = months.between(partner, january.minusMonths(11), january.plusMonths(1));
        var listed = invoices.totals(
                partner, InvoiceFilter.ALL.withInvoiced(true).withDates(JANUARY, january.atEndOfMonth()));

        assertThat(kept).singleElement().satisfies(month -> {
            assertThat(month.month()).isEqualTo(january);
            assertThat(month.documents()).isEqualTo(listed.count()).isEqualTo(3);
            assertThat(new CurrencySum(month.currency(), month.net(), month.vatTotal(), month.total()))
                    .isEqualTo(listed.sums().getFirst());
            assertThat(month.total()).isEqualByComparingTo("72.60");
        });
    }

    @Test
    void documentsOfManyComeInOneFileByTheirNumbers() throws IOException {
        var rows = invoices.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER_DESCENDING, 0, 10);
        var numbers = new LinkedHashMap<InvoiceId, String>();
        rows.forEach(row -> numbers.put(row.id(), row.number() == null ? "concept" : row.number()));
        var file = folder.resolve("all.zip");

        zip.pack(partner, numbers, file);

        hasThreeDocumentsAndSaysWhatItLacks(file, numbers);
    }

    @Test
    void manyDocumentsAreGatheredByAJobThatIsFoundAgain() throws IOException {
        var rows = invoices.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER_DESCENDING, 0, 10);
        var numbers = new LinkedHashMap<InvoiceId, String>();
        rows.forEach(row -> numbers.put(row.id(), row.number() == null ? "concept" : row.number()));
        assertThat(zips.latest(partner)).isEmpty();

        var job = zips.gather(partner, numbers);
        jobs.await(partner, job);

        var gathered = zips.latest(partner).orElseThrow();
        assertThat(gathered.job().id()).isEqualTo(job);
        assertThat(gathered.job().status()).isEqualTo(JobStatus.DONE);
        assertThat(gathered.documents()).isEqualTo(5);
        assertThat(gathered.missing()).as("the drafts").isEqualTo(2);
        var file = folder.resolve("gathered.zip");
        zips.pack(partner, job, file);
        hasThreeDocumentsAndSaysWhatItLacks(file, numbers);
    }

    private static void hasThreeDocumentsAndSaysWhatItLacks(Path file, Map<InvoiceId, String> numbers)
            throws IOException {
        var content = new TreeMap<String, String>();
        try (var entries = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                content.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(content.remove("NOT-IN-THIS-FILE.txt")).contains("concept: A draft has no document yet");
        assertThat(content).hasSize(3);
        content.forEach((name, pdf) -> {
            assertThat(numbers.values()).contains(name.replace(".pdf", ""));
            assertThat(pdf).startsWith("%PDF-");
        });
    }

    private void approve() {
        jobs.await(partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));
    }

    private static String signed(InvoiceSummary row) {
        BigDecimal total = row.kind().signed(row.total());
        return total.toPlainString();
    }
}
