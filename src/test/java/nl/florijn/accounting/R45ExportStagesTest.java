package nl.florijn.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.PageRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that was made is not in the books: a person says that it is, that it is not, or that it never will be. */
@FlorijnTest
class R45ExportStagesTest {

    private static final ExportRequest ALL = ExportRequest.twinfieldXml();

    @Autowired
    private SalesBooks books;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportStages stages;

    @Autowired
    private ExportFiles files;

    @Autowired
    private AuditLog audit;

    @Test
    void R45_whatWasMadeIsBookedWhenSomebodySaysSo() {
        var partner = books.partner();
        var invoice = books.approved(partner, books.customer(partner, "1000"), "2700001");
        var export = books.export(partner, ALL).id();
        assertThat(exports.get(partner, export).stage()).isEqualTo(ExportStage.MADE);
        assertThat(books.stateOf(partner, invoice)).isEqualTo(ExportState.PENDING);

        stages.book(partner, export);
        var booked = exports.get(partner, export);
        assertThat(booked.stage()).isEqualTo(ExportStage.BOOKED);
        assertThat(booked.saidBy()).isEqualTo("Florijn");
        assertThat(booked.saidAt()).isNotNull();
        assertThat(books.stateOf(partner, invoice)).isEqualTo(ExportState.EXPORTED);

        stages.unbook(partner, export);
        assertThat(books.stateOf(partner, invoice)).isEqualTo(ExportState.PENDING);
        assertThat(exports.list(partner, PageRequest.FIRST).items())
                .extracting(ExportReport::stage)
                .containsExactly(ExportStage.MADE);
    }

    @Test
    void R45_whatWasWithdrawnLeavesAgainOnce() {
        var partner = books.partner();
        var invoice = books.approved(partner, books.customer(partner, "1000"), "2700001");
        var first = books.export(partner, ALL).id();

        stages.withdraw(partner, first);
        assertThat(books.stateOf(partner, invoice)).isEqualTo(ExportState.NONE);
        assertThat(exports.waiting(partner)).extracting(LedgerSum::count).containsExactly(1);
        assertRefused("EXPORT_WITHDRAWN", () -> files.openTransactions(partner, first));
        assertRefused("EXPORT_WITHDRAWN", () -> files.openDebtors(partner, first));
        assertThat(exports.get(partner, first).sums())
                .as("what it held is still told")
                .extracting(LedgerSum::count)
                .containsExactly(1);

        var second = books.export(partner, ALL).id();
        assertThat(books.numbers(partner, second)).containsExactly("2700001");
        assertThat(books.export(partner, ALL).accepted()).isZero();
        stages.withdraw(partner, second);
        assertThat(books.numbers(partner, books.export(partner, ALL).id())).containsExactly("2700001");
    }

    @Test
    void R45_onlyOneThingIsSaidOfAnExportHoweverManySayIt() throws Exception {
        var partner = books.partner();
        books.manyApproved(partner, 1100);
        var export = books.export(partner, ALL).id();
        Callable<String> book = () -> said(() -> stages.book(partner, export));
        Callable<String> withdraw = () -> said(() -> stages.withdraw(partner, export));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(List.of(book, withdraw, book, withdraw)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce("said");
        }
        var left = exports.get(partner, export).stage() == ExportStage.BOOKED ? 0 : 1100;
        assertThat(exports.waiting(partner).stream().mapToInt(LedgerSum::count).sum())
                .isEqualTo(left);
    }

    @Test
    void whatCannotBeSaidIsRefused() {
        var partner = books.partner();
        books.approved(partner, books.customer(partner, "1000"), "2700001");
        var export = books.export(partner, ALL).id();
        var empty = books.export(partner, ALL).id();

        assertRefused("EXPORT_EMPTY", () -> stages.book(partner, empty));
        assertRefused("EXPORT_NOT_BOOKED", () -> stages.unbook(partner, export));
        stages.book(partner, export);
        assertRefused("EXPORT_BOOKED", () -> stages.book(partner, export));
        assertRefused("EXPORT_BOOKED", () -> stages.withdraw(partner, export));
        stages.unbook(partner, export);
        stages.withdraw(partner, export);
        assertRefused("EXPORT_WITHDRAWN", () -> stages.book(partner, export));
        assertRefused("EXPORT_WITHDRAWN", () -> stages.withdraw(partner, export));
    }

    @Test
    void R01_anotherPartnersExportIsNotThere() {
        var partner = books.partner();
        books.approved(partner, books.customer(partner, "1000"), "2700001");
        var export = books.export(partner, ALL).id();
        var other = books.partner();
        assertThatThrownBy(() -> stages.book(other, export)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stages.withdraw(other, export)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.openDebtors(other, export)).isInstanceOf(NotFound.class);
        assertThat(exports.get(partner, export).stage()).isEqualTo(ExportStage.MADE);
    }

    @Test
    void whoSaidWhatAndWhenIsLogged() {
        var partner = books.partner();
        books.approved(partner, books.customer(partner, "1000"), "2700001");
        var export = books.export(partner, ALL).id();
        stages.book(partner, export);
        stages.unbook(partner, export);
        stages.withdraw(partner, export);
        assertThat(audit.page(partner, new PageRequest(3, null)).items())
                .extracting(AuditEntry::action, AuditEntry::objectId, AuditEntry::actor)
                .containsExactly(
                        tuple(AuditAction.EXPORT_WITHDRAWN, export.toString(), "Florijn"),
                        tuple(AuditAction.EXPORT_NOT_BOOKED, export.toString(), "Florijn"),
                        tuple(AuditAction.EXPORT_BOOKED, export.toString(), "Florijn"));
        assertThat(audit.page(partner, new PageRequest(1, null))
                        .items()
                        .getFirst()
                        .detail())
                .contains("\"invoices\":1", "\"total\":[\"EUR 12.10\"]");
    }

    @Test
    void R45_theSumsAreTheSameBeforeAtAndAfterMaking() {
        var partner = books.partner();
        var debtor = books.customer(partner, "1000");
        books.approved(partner, debtor, "2700001");
        books.creditNote(partner, debtor, "2700002");
        books.approved(partner, debtor, "2700003", new SalesBooks.Sale("NL-HIGH", "8020", "-1.00", "-0.21"));
        books.invoice(partner, debtor, InvoiceStatus.DRAFT, null, "2027-02-01");

        var waiting = exports.waiting(partner);
        assertThat(waiting).containsExactly(new LedgerSum("EUR", 3, new BigDecimal("12.10"), new BigDecimal("13.31")));
        assertThat(waiting.getFirst().total()).isEqualByComparingTo("-1.21");

        var export = books.export(partner, ALL);
        assertThat(export.sums()).isEqualTo(waiting);
        var owed = BookedTransaction.read(books.file(partner, export.id())).stream()
                .map(BookedTransaction::owed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(owed).isEqualByComparingTo("-1.21");
        stages.book(partner, export.id());
        assertThat(exports.get(partner, export.id()).sums()).isEqualTo(waiting);
    }

    @Test
    void R45_theDebtorsOfAnExportGoAlongEachOnce() {
        var partner = books.partner();
        var debtor = books.customer(partner, "1000", "BE", "BE0403170701");
        books.customer(partner, "1001");
        books.approved(partner, debtor, "2700001");
        books.approved(partner, debtor, "2700002");
        var export = books.export(partner, ALL).id();

        assertThat(debtors(partner, export)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <dimensions>
                <dimension>
                 <office>001</office><type>DEB</type><code>1000</code><name>Klant 1000</name>
                 <financials><duedays>14</duedays></financials>
                 <addresses><address type="invoice" default="true"><name>Klant 1000</name><country>BE</country><city>Stad</city><postcode>1011 AB</postcode><field2>Dorpsstraat 1</field2><field4>BE0403170701</field4></address></addresses>
                </dimension>
                </dimensions>
                """);
    }

    private String debtors(PartnerId partner, JobId export) {
        try (var content = files.openDebtors(partner, export).content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Runnable what) {
        try {
            what.run();
            return "said";
        } catch (Conflict refused) {
            return refused.code();
        }
    }

    private static void assertRefused(String code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
