package nl.florijn.ui.start;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.florijn.accounting.Exports;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.invoiced.InvoicedMonth;
import nl.florijn.invoicing.invoiced.InvoicedMonths;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceFilter.Mark;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceTotals;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.outbox.Outbox;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.receivables.payments.ReceivedSum;
import nl.florijn.receivables.statements.Balances;
import nl.florijn.receivables.statements.OwedSum;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.recurring.RecurringRevenue;
import nl.florijn.subscriptions.recurring.RecurringSum;
import nl.florijn.ui.security.CurrentPartner;

/**
 * The figures of the partner whose books are open. Each comes from the service of the list that it leads to, and none reads
 * what was invoiced before: that is kept by month.
 */
@SpringComponent
@UIScope
class StartFigures {

    /** What needs a person is counted so far. */
    static final int MOST = PageRequest.MAX_LIMIT;

    private final CurrentPartner current;
    private final InvoiceLists invoices;
    private final InvoicedMonths months;
    private final RecurringRevenue recurring;
    private final Customers customers;
    private final Balances balances;
    private final Payments payments;
    private final BillingRuns runs;
    private final Imports imports;
    private final Exports exports;
    private final Outbox outbox;
    private final BusinessClock clock;

    StartFigures(
            CurrentPartner current,
            InvoiceLists invoices,
            InvoicedMonths months,
            RecurringRevenue recurring,
            Customers customers,
            Balances balances,
            Payments payments,
            BillingRuns runs,
            Imports imports,
            Exports exports,
            Outbox outbox,
            BusinessClock clock) {
        this.current = current;
        this.invoices = invoices;
        this.months = months;
        this.recurring = recurring;
        this.customers = customers;
        this.balances = balances;
        this.payments = payments;
        this.runs = runs;
        this.imports = imports;
        this.exports = exports;
        this.outbox = outbox;
        this.clock = clock;
    }

    CurrentPartner current() {
        return current;
    }

    LocalDate today() {
        return clock.today(current.partner().zone());
    }

    /** In which the partner keeps its books. */
    String currency() {
        return current.partner().details().currency();
    }

    InvoiceTotals toReview() {
        return invoices.totals(current.id(), InvoiceFilter.DRAFTS);
    }

    /** How many drafts wait for an exchange rate. */
    int withoutRate() {
        return invoices.totals(current.id(), InvoiceFilter.DRAFTS.withMark(Mark.RATE))
                .count();
    }

    List<InvoicedMonth> invoiced(YearMonth first, YearMonth last) {
        return months.between(current.id(), first, last);
    }

    List<RecurringSum> recurring() {
        return recurring.sums(current.id(), SubscriptionFilter.ALL);
    }

    /** What debtors owe today. */
    List<OwedSum> owed() {
        return balances.sums(current.id());
    }

    /** What came in in a month, to this day. */
    List<ReceivedSum> received(YearMonth month) {
        return payments.received(current.id(), month.atDay(1), month.atEndOfMonth());
    }

    int customers() {
        return customers.count(current.id(), CustomerFilter.ALL);
    }

    /** Of the last run: how many customers it could not bill. */
    int parked() {
        return runs.latest(current.id(), null, 1).stream()
                .mapToInt(run -> run.failureCount())
                .sum();
    }

    boolean hasRunFailed() {
        return runs.latest(current.id(), null, 1).stream().anyMatch(run -> run.status() == JobStatus.FAILED);
    }

    boolean hasImportFailed() {
        return imports.latest(current.id(), null, 1).stream().anyMatch(file -> file.status() == JobStatus.FAILED);
    }

    boolean hasExportFailed() {
        return exports.list(current.id(), new PageRequest(1, null)).items().stream()
                .anyMatch(export -> export.status() == JobStatus.FAILED);
    }

    int refusedByBooks() {
        return exports.refused(current.id(), MOST).size();
    }

    int notDelivered() {
        return outbox.waitingForAPerson(current.id(), PageRequest.FIRST).items().size();
    }
}
