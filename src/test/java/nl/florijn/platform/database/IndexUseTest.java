package nl.florijn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.ExportFiles;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.ExportStages;
import nl.florijn.accounting.Exports;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.Products;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.invoiced.InvoicedMonths;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.runs.Forecasts;
import nl.florijn.invoicing.runs.ScheduledRuns;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.OpenAccounts;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.receivables.payments.Undoing;
import nl.florijn.receivables.statements.Balances;
import nl.florijn.receivables.statements.Statements;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.ChargeFilter;
import nl.florijn.subscriptions.charges.Charges;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every statement that the services issue goes by an index of the partner, among several partners with a few thousand
 * rows each. They are listened to while somebody works for a while, and explained afterwards: a new query is looked at
 * without being named here.
 */
@FlorijnTest
class IndexUseTest {

    /** What may read or sort many rows, by words of its SQL, and why that is well. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "select `found`.`id` from",
            "what a search finds is sorted by what somebody chooses, of one partner",
            "as `previous_total`",
            "the lists of the review are sorted by what somebody chooses, over the drafts of one partner",
            "cast(sum(`invoice`.`line_count`) as signed)",
            "a total reads all that it adds up, of one partner",
            "force index (`partner_next_run`)",
            "the scheduler looks for partners whose run has come: here, years ahead, that of all of them");

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);
    private static final PageRequest PAGE = new PageRequest(50, null);

    @Autowired
    private DSLContext database;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Partners partnerBooks;

    @Autowired
    private Customers customers;

    @Autowired
    private Products products;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Charges charges;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private ScheduledRuns scheduled;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private InvoicedMonths months;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportFiles exportFiles;

    @Autowired
    private ExportStages stages;

    @Autowired
    private Imports imports;

    @Autowired
    private AuditLog audit;

    @Autowired
    private PricesAtWork prices;

    @Autowired
    private Sending sending;

    @Autowired
    private Payments payments;

    @Autowired
    private OpenAccounts openAccounts;

    @Autowired
    private Undoing undoing;

    @Autowired
    private Statements statements;

    @Autowired
    private Balances balances;

    private PartnerId partner;

    @Test
    void everyStatementGoesByAnIndexOfThePartner() {
        for (var other = 0; other < 2; other++) {
            var partnerOfMany = reseller.partnerWithRealBooks();
            reseller.run(partnerOfMany, "2027-01-01");
            prices.changeEach(partnerOfMany);
        }
        prices.crowd(reseller.partner());
        var plan = new QueryPlan(database);
        plan.learn();
        Map<String, String> issued;
        Map<String, String> bulk;
        try (var log = new StatementLog(database)) {
            partner = reseller.partnerWithRealBooks();
            masterData();
            prices.priceLists(partner);
            prices.layouts(partner);
            prices.dayRates(partner);
            billing();
            review();
            books();
            accounts();
            prices.indexations(partner);
            bringOverAgain();
            scheduled.startDue();
            issued = log.statements();
            bulk = log.bulk();
        }
        plan.learn();

        List<String> faults = new ArrayList<>();
        issued.forEach((shape, sql) -> {
            if (EXCEPTIONS.keySet().stream().noneMatch(shape::contains)) {
                plan.faults(sql).forEach(fault -> faults.add("%s: %s".formatted(fault, shape)));
            }
        });
        bulk.forEach((shape, sql) ->
                plan.faultsOfOneRow(sql).forEach(fault -> faults.add("%s: %s".formatted(fault, shape))));
        assertThat(String.join("\n", faults)).isEmpty();
        assertThat(issued.size()).isGreaterThan(150);
        for (var table : List.of("customer", "subscription")) {
            assertThat(bulk.keySet()).as("in bulk").anyMatch(sql -> sql.startsWith("update `" + table + "`"));
        }
        assertThat(plan.faults("SELECT id FROM subscription WHERE description = 'example.nl'"))
                .as("what no index helps is found")
                .isNotEmpty();
        assertThat(plan.faultsOfOneRow("UPDATE subscription SET version = 2 WHERE description = 'example.nl'"))
                .isNotEmpty();
    }

    private void masterData() {
        var page = customers.list(partner, CustomerFilter.ALL, PAGE);
        customers.list(partner, CustomerFilter.ALL, PageRequest.of(50, page.next()));
        var customer = page.items().getFirst();
        for (var text : List.of("bak", "Jansen", "info@")) {
            customers.list(partner, new CustomerFilter(null, null, text, null), PAGE);
            subscriptions.list(partner, new SubscriptionFilter(null, null, null, text), PAGE);
            products.list(partner, new ProductFilter(null, text), PAGE);
        }
        customers.list(partner, new CustomerFilter("C-1", null, null, null), PAGE);
        customers.list(partner, new CustomerFilter(null, customer.number(), null, null), PAGE);
        customers.list(partner, new CustomerFilter(null, null, null, customer.id()), PAGE);
        customers.list(partner, CustomerFilter.ALL.with("GOLD", null), PAGE);
        for (var owing : CustomerFilter.Owing.values()) {
            customers.list(partner, CustomerFilter.ALL.with(owing), PAGE);
        }
        customers.list(partner, CustomerFilter.ALL.with(null, "BLUE"), PAGE);
        subscriptions.list(partner, SubscriptionFilter.ALL.withLayout("BLUE"), PAGE);
        charges.list(partner, new ChargeFilter(null, null, null, "GOLD"), PAGE);
        customers.change(partner, customer.id(), customer.version(), customer.details());
        var all = subscriptions.list(partner, SubscriptionFilter.ALL, PAGE);
        subscriptions.list(partner, SubscriptionFilter.ALL, PageRequest.of(50, all.next()));
        subscriptions.list(partner, new SubscriptionFilter(null, customer.id(), null, null), PAGE);
        var first = all.items().getFirst();
        subscriptions.list(
                partner, new SubscriptionFilter(null, null, first.details().productId(), null), PAGE);
        subscriptions.list(partner, new SubscriptionFilter(first.details().reference(), null, null, null), PAGE);
        charges.list(partner, ChargeFilter.ALL, PAGE);
        products.list(partner, ProductFilter.ALL, PAGE);
        forecasts.of(partner, first.id());
    }

    private void billing() {
        runs.rehearse(partner, BillingRunRequest.of(JANUARY));
        reseller.run(partner, "2027-01-01");
        var some = subscriptions.list(partner, SubscriptionFilter.ALL, PAGE).items();
        var ids = some.stream().map(one -> one.id()).toList();
        subscriptions.addChange(
                partner, ids.get(0), new NewChange(LocalDate.of(2027, 1, 16), BigDecimal.TWO, null, null, null));
        subscriptions.end(partner, ids.get(1), LocalDate.of(2027, 1, 20));
        run(new BillingRunRequest(JANUARY, null, null, List.<SubscriptionId>copyOf(ids)));
        run(new BillingRunRequest(
                JANUARY, null, List.of(some.getFirst().details().customerId()), null));
        run(new BillingRunRequest(JANUARY, LocalDate.of(2027, 2, 10), null, null));
        runs.latest(partner, null, 10);
    }

    private void run(BillingRunRequest request) {
        reseller.report(partner, runs.start(partner, request));
    }

    private void review() {
        for (var order : InvoiceOrder.values()) {
            lists.list(partner, InvoiceFilter.DRAFTS, order, 0, 50);
        }
        for (var mark : InvoiceFilter.Mark.values()) {
            lists.list(partner, InvoiceFilter.DRAFTS.withMark(mark), InvoiceOrder.DATE, 0, 50);
        }
        lists.totals(partner, InvoiceFilter.DRAFTS);
        var newest = lists.newest(partner, InvoiceFilter.DRAFTS, null, 50);
        var last = newest.getLast();
        var place = new Made(last.life().createdAt(), last.id().value());
        lists.newest(partner, InvoiceFilter.ALL, null, 50);
        lists.newest(partner, InvoiceFilter.ALL, place, 50);
        lists.newest(partner, InvoiceFilter.DRAFTS, place, 50);
        for (var text : List.of("jansen", "1814", "48,40")) {
            lists.newest(partner, InvoiceFilter.ALL.withText(text), null, 50);
            lists.totals(partner, InvoiceFilter.ALL.withText(text));
        }
        lists.newest(partner, InvoiceFilter.ALL.withRun(newest.getFirst().life().runId()), null, 50);
        var draft = newest.stream()
                .filter(one -> one.lines().size() > 1)
                .findFirst()
                .orElseThrow();
        edit(draft);
        editing.discard(partner, List.of(newest.getLast().id()));
        editing.waive(partner, List.of(newest.get(newest.size() - 2).id()), "Coulance");
    }

    private void edit(Invoice draft) {
        var split = merging.split(
                partner, draft.id(), List.of(draft.lines().getFirst().id()));
        merging.merge(partner, draft.id(), List.of(split.id()));
        var now = invoices.get(partner, draft.id());
        editing.change(partner, now.id(), now.life().version(), DraftChange.none(now));
    }

    private void accounts() {
        var ids = lists.newest(partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), null, 10).stream()
                .map(Invoice::id)
                .toList();
        jobs.await(partner, sending.markAsSent(partner, ids, partnerBooks.today(partner)));
        var debtor = invoices.get(partner, ids.getFirst()).customerId();
        var seen = openAccounts.of(partner, debtor, null);
        payments.divide(
                partner,
                new NewPayment(
                        debtor,
                        null,
                        BigDecimal.TEN,
                        null,
                        PaymentMethod.BANK,
                        null,
                        seen.oldestFirst(BigDecimal.ONE, JANUARY),
                        null,
                        null,
                        null),
                seen.version());
        var entries = statements.of(partner, debtor, null, JANUARY, null).entries();
        statements.currencies(partner, debtor);
        undoing.effect(partner, entries.getLast().id());
        var page = customers.list(partner, CustomerFilter.ALL, PAGE).items();
        balances.of(partner, page.stream().map(Customer::id).toList());
    }

    private void books() {
        var some = lists.newest(partner, InvoiceFilter.DRAFTS, null, 10).stream()
                .map(Invoice::id)
                .toList();
        done(approvals.approveMany(partner, new ApprovalRequest(new Selection.NamedDrafts(some), true)));
        var approved = lists.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER, 0, 50);
        lists.newest(
                partner,
                new InvoiceFilter(
                        null,
                        null,
                        null,
                        approved.getLast().number(),
                        null,
                        JANUARY,
                        JANUARY,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                50);
        lists();
        credit(some);
        exports.waiting(partner);
        var export = exports.start(partner, ExportRequest.twinfieldXml());
        done(export);
        exportFiles.openDebtors(partner, export);
        stages.book(partner, export);
        stages.unbook(partner, export);
        stages.withdraw(partner, export);
        done(exports.start(partner, ExportRequest.twinfieldXml()));
        exports.list(partner, PAGE);
        exports.refused(partner, 10);
        audit.page(partner, new PageRequest(50, null)).items();
        imports.latest(partner, null, 10);
    }

    /** What the list of invoices asks before somebody sorts it otherwise. */
    private void lists() {
        var open = InvoiceFilter.ALL.withOpen(true).withDates(JANUARY, JANUARY.plusMonths(1));
        lists.list(partner, open, InvoiceOrder.NUMBER_DESCENDING, 0, 50);
        for (var filter : List.of(InvoiceFilter.ALL.onAccount(), InvoiceFilter.ALL.overdue(FAR))) {
            lists.list(partner, filter, InvoiceOrder.NUMBER_DESCENDING, 0, 50);
            lists.count(partner, filter);
            lists.open(partner, filter);
        }
        var page = lists.page(partner, open, PAGE);
        lists.page(partner, open, PageRequest.of(50, page.next()));
        var credited = InvoiceFilter.ALL.crediting(page.items().getFirst().id());
        lists.list(partner, credited, InvoiceOrder.DATE, 0, 50);
        lists.newest(partner, credited, null, 50);
        months.between(partner, YearMonth.from(JANUARY), YearMonth.from(JANUARY));
    }

    /** One whole, to be billed again; half of a line of another, and that once more. */
    private void credit(List<InvoiceId> numbered) {
        var some = numbered.stream()
                .map(id -> invoices.get(partner, id))
                .filter(one -> one.kind() == InvoiceKind.INVOICE && !one.isDraft())
                .filter(one -> one.amounts().total().signum() > 0)
                .map(Invoice::id)
                .toList();
        creditNotes.credit(partner, some.getFirst(), new NewCreditNote(null, FAR, true));
        var line = creditNotes.left(partner, some.getLast()).getFirst();
        var half = new LineQuantity(line.line().id(), line.quantityLeft().divide(BigDecimal.TWO));
        for (var i = 0; i < 2; i++) {
            creditNotes.credit(partner, some.getLast(), new NewCreditNote(List.of(half), FAR, false));
        }
    }

    /** The whole export of the panel once more, every row of it changed, and a new customer. */
    private void bringOverAgain() {
        done(imports.start(
                partner,
                Map.of(
                        ImportFile.PRODUCTS, changed(ImportFile.PRODUCTS, "NL-HIGH,8010", "NL-HIGH,8020"),
                        ImportFile.CUSTOMERS, changed(ImportFile.CUSTOMERS, ",NL,nl-NL,", ",NL,en-GB,"),
                        ImportFile.SUBSCRIPTIONS,
                                changed(ImportFile.SUBSCRIPTIONS, "(\\n[^,]+,[^,]+,[^,]+,)", "$1nu ")),
                false));
    }

    private static InputStream changed(ImportFile file, String pattern, String replacement) {
        try (var export = IndexUseTest.class.getResourceAsStream("/demo/panel-export/" + file.label() + ".csv")) {
            var text = new String(export.readAllBytes(), StandardCharsets.UTF_8).replaceAll(pattern, replacement);
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void done(JobId job) {
        assertThat(jobs.await(partner, job).error()).isNull();
    }
}
