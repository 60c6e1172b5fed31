package nl.florijn.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.SalesBooks.Sale;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** What leaves for the books, what does not, and what can be done about it. */
@FlorijnTest
class R45ExportTest {

    private static final ExportRequest ALL = ExportRequest.twinfieldXml();
    private static final Sale EXEMPT = new Sale("EXEMPT", "8090", "50.00", "0.00");

    @Autowired
    private SalesBooks books;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportFiles files;

    @Autowired
    private TwinfieldSettings settings;

    @Autowired
    private JooqExports postings;

    @Autowired
    private AuditLog audit;

    @Test
    void R45_approvedAndSentInvoicesLeaveOnce() {
        var partner = books.partner();
        var debtor = books.customer(partner, "1000");
        var approved = books.approved(partner, debtor, "2700001");
        books.invoice(partner, debtor, InvoiceStatus.SENT, "2700002", "2027-02-01");
        books.invoice(partner, debtor, InvoiceStatus.VOID, "2700003", "2027-02-01");
        books.invoice(partner, debtor, InvoiceStatus.DRAFT, null, "2027-02-01");

        assertThat(exports.waiting(partner)).extracting(LedgerSum::count).containsExactly(2);
        var first = books.export(partner, ALL);
        assertThat(first.accepted()).isEqualTo(2);
        assertThat(first.refused()).isEmpty();
        assertThat(books.numbers(partner, first.id())).containsExactly("2700001", "2700002");
        assertThat(books.stateOf(partner, approved)).isEqualTo(ExportState.PENDING);
        assertThat(exports.waiting(partner)).isEmpty();

        var second = books.export(partner, ALL);
        assertThat(second.accepted()).isZero();
        assertThat(books.file(partner, second.id()))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<transactions>\n</transactions>\n");
    }

    @Test
    void R45_theFileStaysTheSameWhateverChangesAfterwards() {
        var partner = books.partner();
        books.approved(partner, books.customer(partner, "1000"), "2700001");
        var export = books.export(partner, ALL).id();
        var before = books.file(partner, export);

        settings.change(partner, 0, new TwinfieldOffice("NL9", "VRK2", "1301"));
        books.map(partner, "NL-HIGH", "VHX");

        assertThat(books.file(partner, export))
                .isEqualTo(before)
                .contains("<office>001</office><code>VRK</code>", "<dim1>1300</dim1><dim2>1000</dim2>");
    }

    @Test
    void R45_aRefusedInvoiceIsListedCorrectedAndRetried() {
        var partner = books.partner();
        var debtor = books.customer(partner, "1000");
        books.approved(partner, debtor, "2700001");
        var exempt = books.approved(partner, debtor, "2700002", EXEMPT);

        var first = books.export(partner, ALL);
        var refusal = new ExportRefusal(
                exempt,
                "2700002",
                RefusalCode.VAT_CODE_NOT_MAPPED,
                "VAT code EXEMPT has no code in Twinfield. Set that with the VAT code, then export again.");
        assertThat(first.accepted()).isEqualTo(1);
        assertThat(first.refusedCount()).isEqualTo(1);
        assertThat(first.refused()).containsExactly(refusal);
        assertThat(exports.refused(partner, 10)).containsExactly(refusal);
        assertThat(books.stateOf(partner, exempt)).isEqualTo(ExportState.REFUSED);

        books.map(partner, "EXEMPT", "VX");
        var second = books.export(partner, ALL);
        assertThat(books.numbers(partner, second.id())).containsExactly("2700002");
        assertThat(books.stateOf(partner, exempt)).isEqualTo(ExportState.PENDING);
        assertThat(exports.refused(partner, 10)).isEmpty();
        assertThat(exports.get(partner, first.id()).refused()).containsExactly(refusal);
    }

    @Test
    void R45_invoicesThatAreNamedAndCannotLeaveAreReported() {
        var partner = books.partner();
        var debtor = books.customer(partner, "1000");
        var approved = books.approved(partner, debtor, "2700001");
        books.approved(partner, debtor, "2700002");
        var draft = books.invoice(partner, debtor, InvoiceStatus.DRAFT, null, "2027-02-01");
        var voided = books.invoice(partner, debtor, InvoiceStatus.VOID, "2700003", "2027-02-01");

        var first = books.export(partner, ExportRequest.twinfieldXml(List.of(approved)));
        assertThat(books.numbers(partner, first.id())).containsExactly("2700001");

        var second = books.export(partner, ExportRequest.twinfieldXml(List.of(approved, draft, voided)));
        assertThat(second.accepted()).isZero();
        assertThat(second.refused())
                .containsExactly(
                        new ExportRefusal(
                                approved,
                                "2700001",
                                RefusalCode.ALREADY_EXPORTED,
                                "It left with export " + first.id() + ", whose file can be downloaded again."),
                        new ExportRefusal(draft, null, RefusalCode.NOT_APPROVED, "It is a draft. Approve it first."),
                        new ExportRefusal(
                                voided, "2700003", RefusalCode.INVOICE_VOID, "It is void: nothing of it is owed."));
        assertThat(books.stateOf(partner, approved)).isEqualTo(ExportState.PENDING);
        assertThat(books.stateOf(partner, draft)).isEqualTo(ExportState.NONE);
        assertThat(exports.refused(partner, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            from,       to,         numbers
            ,           ,           1 2 3
            2027-02-01, ,           2 3
            ,           2027-02-01, 1 2
            2027-02-01, 2027-02-01, 2
            2027-04-01, ,           ''
            """, useHeadersInDisplayName = true)
    void R45_datesAreInvoiceDatesBothIncluded(LocalDate from, LocalDate to, String numbers) {
        var partner = books.partner();
        var debtor = books.customer(partner, "1000");
        books.invoice(partner, debtor, InvoiceStatus.APPROVED, "3", "2027-02-02");
        books.invoice(partner, debtor, InvoiceStatus.APPROVED, "2", "2027-02-01");
        books.invoice(partner, debtor, InvoiceStatus.APPROVED, "1", "2027-01-31");

        var export = books.export(partner, new ExportRequest(ExportFormat.TWINFIELD_XML, from, to, null));
        assertThat(String.join(" ", books.numbers(partner, export.id()))).isEqualTo(numbers);
    }

    @Test
    void R20_theVatNumberAbroadIsTheOneOnTheDocument() {
        var partner = books.partner();
        var debtor = books.customer(partner, "1000", "BE", "BE0403170701");
        var invoice = books.approved(partner, debtor, "2700001", new Sale("EU-REVERSE", "8050", "250.00", "0.00"));
        books.freeze(partner, invoice, "BE", "BE0123456749");

        assertThat(books.file(partner, books.export(partner, ALL).id()))
                .contains("<vatcode>ICP</vatcode><performancetype>services</performancetype>"
                        + "<performancecountry>BE</performancecountry>"
                        + "<performancevatnumber>BE0123456749</performancevatnumber>");
    }

    @Test
    void R45_aChunkFollowsTheOtherInTheOrderOfNumbers() {
        var partner = books.partner();
        books.manyApproved(partner, 1100);
        var export = books.export(partner, ALL);
        assertThat(books.numbers(partner, export.id())).hasSize(1100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void R45_theDatabaseItselfRefusesASecondPosting() {
        var partner = books.partner();
        var invoice = books.approved(partner, books.customer(partner, "1000"), "2700001");
        books.export(partner, ALL);
        var other = books.export(partner, ALL).id();
        assertThatThrownBy(() -> postings.post(partner, other, 0, List.of(invoice)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whoStartedAnExportAndWhichInvoicesLeftIsLogged() {
        var partner = books.partner();
        books.approved(partner, books.customer(partner, "1000"), "2700001");
        var export = books.export(partner, ALL).id();
        assertThat(audit.page(partner, new PageRequest(2, null)).items())
                .extracting(AuditEntry::action, AuditEntry::objectId, AuditEntry::actor)
                .containsExactly(
                        tuple(AuditAction.EXPORTED, export.toString(), "Florijn"),
                        tuple(AuditAction.EXPORT_STARTED, export.toString(), "Florijn"));
        assertThat(audit.page(partner, new PageRequest(1, null))
                        .items()
                        .getFirst()
                        .detail())
                .isEqualTo("{\"invoices\":[\"2700001\"]}");
    }

    @Test
    void exportsAreListedNewestFirstInPages() {
        var partner = books.partner();
        var first = books.export(partner, ALL).id();
        var second = books.export(partner, ALL).id();
        var page = exports.list(partner, PageRequest.of(1, null));
        assertThat(page.items()).extracting(ExportReport::id).containsExactly(second);
        var next = exports.list(partner, PageRequest.of(1, page.next()));
        assertThat(next.items()).extracting(ExportReport::id).containsExactly(first);
        assertThat(next.next()).isNull();
    }

    @Test
    void R01_anotherPartnersExportsAndInvoicesDoNotExist() {
        var partner = books.partner();
        var invoice = books.approved(partner, books.customer(partner, "1000"), "2700001");
        var export = books.export(partner, ALL).id();
        var other = books.partner();

        assertThatThrownBy(() -> exports.get(other, export)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.openTransactions(other, export)).isInstanceOf(NotFound.class);
        assertThat(exports.list(other, PageRequest.FIRST).items()).isEmpty();
        assertRefused(other, ExportRequest.twinfieldXml(List.of(invoice)), "UNKNOWN_INVOICE");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var partner = books.partner();
        var day = LocalDate.of(2027, 2, 1);
        var nothing = ExportRequest.twinfieldXml(List.of());
        var either = new ExportRequest(ExportFormat.TWINFIELD_XML, day, null, List.of(new InvoiceId(1)));
        assertRefused(partner, new ExportRequest(null, null, null, null), "REQUIRED");
        assertRefused(partner, new ExportRequest(ExportFormat.XAF, null, null, null), "FORMAT_NOT_AVAILABLE");
        assertRefused(
                partner, new ExportRequest(ExportFormat.TWINFIELD_XML, day, day.minusDays(1), null), "BEFORE_FROM");
        assertRefused(partner, nothing, "EMPTY");
        assertRefused(partner, either, "WITH_DATES");
        assertRefused(partner, ExportRequest.twinfieldXml(List.of(new InvoiceId(1))), "UNKNOWN_INVOICE");
        assertThatThrownBy(() -> exports.get(partner, new JobId(1))).isInstanceOf(NotFound.class);
    }

    private void assertRefused(PartnerId partner, ExportRequest request, String code) {
        assertThatThrownBy(() -> exports.start(partner, request))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InvalidInput.FieldError::code)
                                .containsExactly(code));
    }
}
