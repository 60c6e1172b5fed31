package nl.florijn.invoicing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.approval.ApprovalStep;
import nl.florijn.invoicing.approval.Redating;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.runs.BillingRunJob;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.ChargeId;
import nl.florijn.subscriptions.charges.Charges;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.assertj.core.api.SoftAssertions;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever two people and runs do to one debtor at the same moment: neither is told of a deadlock or a fault, the first is not
 * refused, and the books are as if one had come after the other. Each pair meets at shops of its own, which have two
 * subscriptions of 30.00 a month, an invoice of January, drafts of February and March and a charge that waits.
 */
@FlorijnTest
class PairsAtOnceTest {

    /** Deeds come in variants, by the round. */
    private static final int ROUNDS = 3;

    private static final String SUBSCRIPTION_COLUMNS =
            "reference,customer,product,description,quantity,interval,start,end,billedUntil\n";
    private static final Pattern SHOP = Pattern.compile("\\b[Kst]([1-9]\\d*)\\b");
    private static final BigDecimal FIVE = new BigDecimal("5.00");

    @Autowired
    private Reseller reseller;

    @Autowired
    private Imports imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private BillingRunJob running;

    @Autowired
    private ApprovalStep approval;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Indexations indexations;

    @Autowired
    private Charges charges;

    @Autowired
    private Customers customers;

    @Autowired
    private BilledSoFar billedSoFar;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext database;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<String> faults = new ArrayList<>();
    private List<Meeting> meetings;
    private Map<Integer, Shop> shops;
    private PartnerId partner;
    private JobId aRun;
    private CustomerId payer;
    private ProductId usual;

    /** Two deeds that meet at a shop. */
    private record Meeting(int shop, String one, String other, int round) {

        @Override
        public String toString() {
            return "K%d: %s and %s, round %d".formatted(shop, one, other, round);
        }
    }

    /** Where they meet. */
    private record Shop(
            int number,
            CustomerId customer,
            ProductId product,
            SubscriptionId subscription,
            InvoiceId january,
            InvoiceId february,
            InvoiceId march,
            ChargeId charge) {}

    private interface Deed {
        void to(Shop shop, int round);
    }

    private final Map<String, Deed> deeds = Map.ofEntries(
            entry("import", this::importAgain),
            entry("run", (shop, round) -> run("2031-04-01", null, List.of(shop.customer))),
            entry("run until", (shop, round) -> run("2031-04-01", "2031-04-11", List.of(shop.customer))),
            entry(
                    "credit",
                    (shop, round) ->
                            creditNotes.credit(partner, shop.january, new NewCreditNote(null, null, round == 1))),
            entry("waive", (shop, round) -> editing.waive(partner, List.of(shop.february), "Coulance")),
            entry("edit", this::edit),
            entry("split", (shop, round) -> split(shop)),
            entry("merge", (shop, round) -> merging.merge(partner, shop.february, List.of(shop.march))),
            entry("discard", (shop, round) -> editing.discard(partner, List.of(shop.february))),
            entry("approve", (shop, round) -> approve(List.of(shop.february))),
            entry(
                    "index",
                    (shop, round) -> indexations.create(
                            partner,
                            new IndexationDetails(shop.product, null, BigDecimal.TEN, day("2031-03-16"), null))),
            entry("change", this::change),
            entry("end", (shop, round) -> subscriptions.end(partner, shop.subscription, day("2031-02-15"))),
            entry("charge", this::charge),
            entry("customer", this::changeCustomer));

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void R07_eachTwoAtOnceLeaveTheBooksAsIfOneHadComeAfterTheOther() throws Exception {
        for (var meeting : meetings) {
            meet(meeting, shops.get(meeting.shop));
        }

        assertSoftly(books -> {
            books.assertThat(faults).isEmpty();
            keepsEachPeriodOnce(books);
            standsWhereItsEntriesEnd(books);
            addsUp(books);
            losesNothing(books);
        });
    }

    private List<Meeting> meetings() {
        var names = deeds.keySet().stream().sorted().toList();
        var all = new ArrayList<Meeting>();
        for (var one : names) {
            for (var other : names) {
                for (var round = 0; round < ROUNDS && one.compareTo(other) <= 0; round++) {
                    all.add(new Meeting(all.size() + 1, one, other, round));
                }
            }
        }
        return all;
    }

    private void meet(Meeting meeting, Shop shop) throws Exception {
        var start = new CyclicBarrier(2);
        var both = List.of(
                threads.submit(() -> at(start, meeting.one, shop, meeting.round)),
                threads.submit(() -> at(start, meeting.other, shop, meeting.round)));
        var refused = new ArrayList<String>();
        for (Future<Optional<String>> one : both) {
            one.get(60, TimeUnit.SECONDS).ifPresent(refused::add);
        }
        if (refused.size() == 2) {
            faults.add(meeting + ": both refused, " + refused);
        }
    }

    /** Why it was refused; empty when it was done. */
    private Optional<String> at(CyclicBarrier start, String deed, Shop shop, int round) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        try {
            deeds.get(deed).to(shop, round);
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused.code() + " " + refused.getMessage());
        } catch (RuntimeException | AssertionError fault) {
            synchronized (faults) {
                faults.add("%s at K%d, round %d: %s".formatted(deed, shop.number, round, fault));
            }
            return Optional.empty();
        }
    }

    private void importAgain(Shop shop, int round) {
        var row = "S%1$d,K%1$d,H%1$d,s%1$d.example,%2$d,P1M,2031-01-01,2033-01-01,\n"
                .formatted(shop.number, round == 1 ? 2 : 1);
        doImport(Map.of(ImportFile.SUBSCRIPTIONS, SUBSCRIPTION_COLUMNS + row), ChangedTerms.FROM_NEXT_PERIOD);
    }

    private void edit(Shop shop, int round) {
        var draft = invoices.get(partner, shop.february);
        var lines = draft.ownLines();
        var cheaper = DraftLines.at(DraftLine.of(lines.getFirst()), "20.00");
        var gone = lines.getLast().id();
        var fate = round == 0
                ? new RemovedLine(gone, RemovedLine.Action.LATER, null)
                : new RemovedLine(gone, RemovedLine.Action.WAIVE, "Coulance");
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(
                        draft.date(),
                        null,
                        null,
                        null,
                        InvoiceDiscount.NONE,
                        BigDecimal.ZERO,
                        List.of(cheaper),
                        List.of(fate)));
    }

    private void split(Shop shop) {
        var first = invoices.get(partner, shop.february).lines().getFirst().id();
        merging.split(partner, shop.february, List.of(first));
    }

    private void change(Shop shop, int round) {
        subscriptions.addChange(
                partner,
                shop.subscription,
                switch (round) {
                    case 0 -> new NewChange(day("2031-03-16"), null, new BigDecimal("36.00"), null, null);
                    case 1 -> new NewChange(day("2031-02-10"), new BigDecimal(3), null, null, null);
                    default -> new NewChange(day("2031-03-16"), null, null, null, usual);
                });
    }

    private void charge(Shop shop, int round) {
        if (round == 1) {
            charges.delete(partner, shop.charge);
        } else {
            newCharge(shop.customer);
        }
    }

    private ChargeId newCharge(CustomerId customer) {
        return charges.create(
                        partner,
                        new ChargeDetails(
                                null, customer, null, "Werk", BigDecimal.ONE, FIVE, null, null, null, null, null))
                .id();
    }

    private void changeCustomer(Shop shop, int round) {
        var customer = customers.get(partner, shop.customer);
        ObjectNode details = json.valueToTree(customer.details());
        switch (round) {
            case 0 -> details.put("invoiceDebtorId", payer.toString());
            case 1 -> details.put("billingType", "ARREARS");
            default -> details.put("discountPercent", "10");
        }
        customers.change(partner, customer.id(), customer.version(), json.treeToValue(details, CustomerDetails.class));
    }

    private void approve(List<InvoiceId> drafts) {
        transactions.run(() -> {
            for (var result : approval.approve(partner, drafts, SeenDrafts.AS_THEY_STAND, Redating.toLast(true))) {
                if (result instanceof ApprovalResult.Refused refused) {
                    throw new Conflict(refused.code().name(), refused.detail());
                }
            }
        });
    }

    /** As a worker does, chunk by chunk. */
    private int run(String date, @Nullable String until, @Nullable List<CustomerId> of) {
        var request = new BillingRunRequest(day(date), until == null ? null : day(until), of, null);
        var job = jobs.get(partner, aRun);
        return running.plan(job, request).stream()
                .mapToInt(plan -> transactions.in(
                        () -> running.work(job, request, new JobHandler.Chunk<>(1, plan.items(), plan.content()))
                                .drafts()))
                .sum();
    }

    private void keepsEachPeriodOnce(SoftAssertions books) {
        books.assertThat(found("""
                        SELECT customer.reference, one.service_from, other.service_from
                          FROM billed_period one
                          JOIN billed_period other
                            ON other.partner_id = one.partner_id AND other.subscription_id = one.subscription_id
                           AND NOT other.is_correction
                           AND (other.service_from, other.correction_no) > (one.service_from, one.correction_no)
                           AND other.product_id = one.product_id
                           AND other.from_date < one.until_date AND one.from_date < other.until_date
                          JOIN subscription
                            ON subscription.partner_id = one.partner_id AND subscription.id = one.subscription_id
                          JOIN customer
                            ON customer.partner_id = one.partner_id AND customer.id = subscription.customer_id
                         WHERE one.partner_id = ? AND NOT one.is_correction
                        """)).as("days billed twice").isEmpty();
        books.assertThat(billedSoFar.chargesBilledTwice(partner)).isEmpty();
        books.assertThat(billedSoFar.linesThatDiffer(partner)).isEmpty();
    }

    private void standsWhereItsEntriesEnd(SoftAssertions books) {
        books.assertThat(found("""
                        SELECT customer.reference, subscription.billed_until, MAX(entry.until_date)
                          FROM subscription
                          JOIN customer
                            ON customer.partner_id = subscription.partner_id AND customer.id = subscription.customer_id
                          LEFT JOIN billed_period entry
                            ON entry.partner_id = subscription.partner_id AND entry.subscription_id = subscription.id
                           AND NOT entry.is_correction
                         WHERE subscription.partner_id = ?
                         GROUP BY customer.reference, subscription.id, subscription.billed_until
                        HAVING NOT subscription.billed_until <=> MAX(entry.until_date)
                        """))
                .as("billed until another day than entries say")
                .isEmpty();
    }

    private void addsUp(SoftAssertions books) {
        books.assertThat(found("""
                        SELECT customer.reference, invoice.id, invoice.net, invoice.vat_total, invoice.total,
                               invoice.line_count, SUM(line.net), COUNT(line.id)
                          FROM invoice
                          JOIN customer ON customer.partner_id = invoice.partner_id AND customer.id = invoice.debtor_id
                          LEFT JOIN invoice_line line
                            ON line.partner_id = invoice.partner_id AND line.invoice_id = invoice.id
                         WHERE invoice.partner_id = ?
                         GROUP BY customer.reference, invoice.id
                        HAVING NOT invoice.net <=> SUM(line.net) OR invoice.total <> invoice.net + invoice.vat_total
                            OR invoice.line_count <> COUNT(line.id)
                        """)).as("invoices that do not add up").isEmpty();
    }

    /** Also when all is compared from the first day on, there is nothing that a run has missed. */
    private void losesNothing(SoftAssertions books) {
        run("2031-08-01", null, null);
        books.assertThat(run("2031-08-01", null, null)).as("asked again").isZero();
        var before = drafts();
        database.query(
                        "UPDATE subscription SET dirty_from = start_date, due_from = '1970-01-01' WHERE partner_id = ?",
                        partner.value())
                .execute();
        run("2031-08-01", null, null);
        var more = drafts();
        more.keySet().removeAll(before.keySet());
        books.assertThat(more.values().stream()
                        .flatMap(draft -> draft.lines().stream())
                        .map(line -> named(line.description() + " " + line.net())))
                .as("missed until all was compared")
                .isEmpty();
        books.assertThat(found("""
                        SELECT customer.reference, subscription.description, subscription.billed_until
                          FROM subscription
                          JOIN customer
                            ON customer.partner_id = subscription.partner_id AND customer.id = subscription.customer_id
                         WHERE subscription.partner_id = ?
                           AND (subscription.billed_until IS NULL
                                OR subscription.billed_until < LEAST('2031-08-01', COALESCE(subscription.end_date, '2031-08-01')))
                        """)).as("not billed to their end").isEmpty();
    }

    private Map<InvoiceId, Invoice> drafts() {
        return lists.newest(partner, InvoiceFilter.DRAFTS, null, 100_000).stream()
                .collect(Collectors.toMap(Invoice::id, draft -> draft, (one, same) -> one, HashMap::new));
    }

    /** What a query finds, each with who met there. */
    private List<String> found(String sql) {
        return database.fetch(sql, partner.value())
                .map(row -> named(row.intoList().toString()));
    }

    /** With who met at the shop that a text names. */
    private String named(String text) {
        var shop = SHOP.matcher(text);
        return shop.find() ? meetings.get(Integer.parseInt(shop.group(1)) - 1) + ": " + text : text;
    }

    /** Shops as all of them are before anybody meets there. */
    @BeforeEach
    void aShopForEachMeeting() {
        partner = reseller.partner();
        meetings = meetings();
        importShops(meetings.size());
        aRun = runs.start(partner, BillingRunRequest.of(day("2030-01-01")));
        jobs.await(partner, aRun);
        for (var month = 1; month <= 3; month++) {
            run("2031-0%d-01".formatted(month), null, null);
            if (month == 1) {
                approve(List.copyOf(drafts().keySet()));
            }
        }
        payer = new CustomerId(ids("customer").get("K0"));
        usual = new ProductId(ids("product").get("H0"));
        shops = made(meetings.size());
    }

    private void importShops(int count) {
        var products =
                new StringBuilder("reference,code,name,kind,interval,currency,unitPrice,vatCode,ledgerAccount\n");
        var rows = new StringBuilder("reference,name,kind,line1,postcode,city,country,email\n");
        var taken = new StringBuilder(SUBSCRIPTION_COLUMNS);
        for (var i = 0; i <= count; i++) {
            products.append("H%1$d,H%1$d,Hosting,RECURRING,P1M,EUR,30.00,NL-HIGH,8020\n".formatted(i));
            rows.append(
                    "K%1$d,Klant %1$d,BUSINESS,Dorpsstraat %1$d,1011 AB,Amsterdam,NL,k%1$d@example.com\n".formatted(i));
            if (i > 0) {
                taken.append("S%1$d,K%1$d,H%1$d,s%1$d.example,1,P1M,2031-01-01,,\n".formatted(i));
                taken.append("T%1$d,K%1$d,H%1$d,t%1$d.example,1,P1M,2031-01-01,,\n".formatted(i));
            }
        }
        doImport(
                Map.of(
                        ImportFile.PRODUCTS, products.toString(),
                        ImportFile.CUSTOMERS, rows.toString(),
                        ImportFile.SUBSCRIPTIONS, taken.toString()),
                ChangedTerms.KEPT);
    }

    private Map<Integer, Shop> made(int count) {
        var ofCustomer = ids("customer");
        var ofProduct = ids("product");
        var ofSubscription = ids("subscription");
        var made = lists.newest(partner, InvoiceFilter.ALL, null, 10_000).stream()
                .sorted(Comparator.comparing(Invoice::date))
                .collect(Collectors.groupingBy(Invoice::customerId));
        var shops = new HashMap<Integer, Shop>();
        for (var i = 1; i <= count; i++) {
            var customer = new CustomerId(ofCustomer.get("K" + i));
            var months = made.get(customer);
            shops.put(
                    i,
                    new Shop(
                            i,
                            customer,
                            new ProductId(ofProduct.get("H" + i)),
                            new SubscriptionId(ofSubscription.get("S" + i)),
                            months.get(0).id(),
                            months.get(1).id(),
                            months.get(2).id(),
                            newCharge(customer)));
        }
        return shops;
    }

    private Map<String, Long> ids(String table) {
        return database.fetch("SELECT reference, id FROM " + table + " WHERE partner_id = ?", partner.value())
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
    }

    private void doImport(Map<ImportFile, String> files, ChangedTerms changes) {
        var streams = files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file ->
                (InputStream) new ByteArrayInputStream(file.getValue().getBytes(UTF_8))));
        var job = jobs.await(partner, imports.start(partner, streams, false, changes));
        assertThat(job.status()).as(job.result()).isEqualTo(JobStatus.DONE);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
