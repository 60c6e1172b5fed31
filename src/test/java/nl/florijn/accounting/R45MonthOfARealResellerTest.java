package nl.florijn.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way: real books, the run, approval, and what the bookkeeper gets of it. */
@FlorijnTest
class R45MonthOfARealResellerTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private Jobs jobs;

    @Autowired
    private SalesBooks books;

    @Test
    void R45_theBooksHoldWhatTheInvoicesAddUpTo() {
        var partner = reseller.partnerWithRealBooks();
        reseller.run(partner, "2026-12-01");
        jobs.await(partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));
        var approved = invoices.totals(partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED));
        var earned = approved.sums().getFirst();

        var export = books.export(partner, ExportRequest.twinfieldXml());
        assertThat(export.refused()).isEmpty();
        assertThat(export.accepted()).isEqualTo(approved.count());

        var booked = BookedTransaction.read(books.file(partner, export.id()));
        assertThat(booked)
                .hasSize(approved.count())
                .allSatisfy(transaction -> assertThat(transaction.balance())
                        .as(transaction.invoiceNumber())
                        .isEqualByComparingTo("0"));
        assertThat(sum(booked, BookedTransaction::owed)).isEqualByComparingTo(earned.total());
        assertThat(sum(booked, BookedTransaction::revenue).negate()).isEqualByComparingTo(earned.net());
        assertThat(sum(booked, BookedTransaction::vat).negate()).isEqualByComparingTo(earned.vatTotal());
        assertThat(booked)
                .as("reverse charge abroad, with the VAT number of the document (R20)")
                .anyMatch(transaction -> transaction.abroad() > 0);
        assertThat(booked)
                .allMatch(transaction ->
                        transaction.abroad() == 0 || transaction.vat().signum() == 0);
    }

    private static BigDecimal sum(
            List<BookedTransaction> transactions, Function<BookedTransaction, BigDecimal> amount) {
        return transactions.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
