package nl.florijn.invoicing.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.invoicing.BilledSoFar;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.Shops;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.facts.DebtorChunks;
import nl.florijn.invoicing.facts.JooqBillingFactsReader;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.subscriptions.JooqSubscriptionLocks;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever changes subscriptions or what of them is billed takes locks in one order ({@code docs/architecture.md}), so that nobody
 * writes back what another has changed meanwhile, and none waits for the other in a circle. Hosting is 30.00 a month.
 */
@FlorijnTest
class LockOrderTest {

    private static final String ROW = "S1,K1,HOST,k1.example,1,P1M,2031-04-01,%s,\n";

    @Autowired
    private Reseller reseller;

    @Autowired
    private Shops shops;

    @Autowired
    private Books books;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private DebtorChunks chunks;

    @Autowired
    private JooqBillingFactsReader facts;

    @Autowired
    private RunWriter writer;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private JooqSubscriptionLocks locks;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Approvals approvals;

    @Autowired
    private BilledSoFar billedSoFar;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext database;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void R07_anImportThatMeetsARunWaitsForItAndKeepsWhatItBilled() throws Exception {
        var partner = reseller.partnerWith(1, ROW.formatted(""));
        var imported = whileHeld(
                partner,
                () -> reseller.importSubscriptions(partner, ROW.formatted("2031-09-01")),
                () -> run(partner, "2031-04-01"));

        assertThat(imported).isTrue();
        assertThat(shops.subscription(partner, 1).billedUntil()).isEqualTo("2031-05-01");
        assertThat(shops.subscription(partner, 1).details().end()).isEqualTo("2031-09-01");
        assertThat(reseller.run(partner, "2031-04-01").drafts()).isZero();
    }

    @Test
    void R33_creditingTakesItsSubscriptionsBeforeItReadsWhatIsLeft() throws Exception {
        var partner = reseller.partnerWith(1, ROW.formatted(""));
        reseller.run(partner, "2031-04-01");
        var invoice = reseller.draft(partner).id();
        approvals.approve(partner, invoice, true);
        var one = shops.subscription(partner, 1);

        var note = whileHeld(
                partner, () -> creditNotes.credit(partner, invoice, new NewCreditNote(null, null, false)), () -> {
                    subscriptions.end(partner, one.id(), LocalDate.of(2031, 4, 16));
                    run(partner, "2031-05-01");
                });

        assertThat(note.amounts().net()).as("what the run left of 30.00").isEqualByComparingTo("15.00");
    }

    @Test
    void R13_editingADraftTakesItsSubscriptionsBeforeItWaives() throws Exception {
        var partner = reseller.partnerWith(1, ROW.formatted(""));
        reseller.run(partner, "2031-04-01");
        var draft = reseller.draft(partner);
        var one = shops.subscription(partner, 1);

        whileHeld(
                partner,
                () -> {
                    editing.waive(partner, List.of(draft.id()), "Coulance");
                    return true;
                },
                () -> {
                    subscriptions.end(partner, one.id(), LocalDate.of(2031, 4, 16));
                    run(partner, "2031-05-01");
                });

        assertThat(billed(partner, one))
                .as("waived, and its credit note gone with it")
                .isEqualByComparingTo("30.00");
        reseller.run(partner, "2031-05-01");
        assertThat(billed(partner, one)).as("the ending takes from the waiver").isEqualByComparingTo("15.00");
    }

    @Test
    void R16_aRunThatWaitedBillsByWhatItsCustomerHasGotMeanwhile() throws Exception {
        var partner = reseller.partnerWith(1, ROW.formatted(""));
        latestRun(partner);
        var customer = shops.customer(partner, 1);

        whileHeld(
                partner,
                () -> transactions.in(() -> {
                    run(partner, "2031-04-01");
                    return true;
                }),
                () -> {
                    ObjectNode details = json.valueToTree(customer.details());
                    details.put("discountPercent", "50");
                    books.change(partner, customer, json.treeToValue(details, CustomerDetails.class));
                });

        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("15.00");
    }

    /** Asked before it, the version would be the one that was seen. */
    @Test
    void theVersionThatWasSeenIsAskedForUnderTheLock() {
        var partner = reseller.partnerWith(1, ROW.formatted(""));
        reseller.run(partner, "2031-04-01");
        var one = shops.subscription(partner, 1);
        var draft = reseller.draft(partner);
        var day = LocalDate.of(2031, 4, 16);
        var change = DraftChange.none(draft).with(draft.date(), "Thank you", null);

        assertThatThrownBy(() -> whileHeld(
                        partner,
                        () -> subscriptions.end(partner, one.id(), one.version(), day),
                        () -> subscriptions.takeBackEnd(
                                partner,
                                subscriptions
                                        .end(partner, one.id(), one.version(), day)
                                        .id())))
                .hasCauseInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> whileHeld(
                        partner,
                        () -> {
                            editing.discard(partner, List.of(draft.id()), SeenDrafts.of(draft));
                            return true;
                        },
                        () -> editing.change(partner, draft.id(), draft.life().version(), change)))
                .hasCauseInstanceOf(StaleVersion.class);
    }

    @Test
    void R07_whateverIsDoneAtOnceNobodyIsToldOfADeadlockAndNothingIsBilledTwice() throws Exception {
        var partner = reseller.partnerWith(2, """
                S1,K1,HOST,k1.example,1,P1M,2031-04-01,,
                S2,K1,HOST,k1b.example,2,P1M,2031-04-01,,
                S3,K2,HOST,k2.example,1,P1M,2031-04-01,,
                """);
        reseller.run(partner, "2031-04-01");
        var all =
                List.of(shops.subscription(partner, 1), shops.subscription(partner, 2), shops.subscription(partner, 3));
        List<Callable<Void>> people = new ArrayList<>();
        for (var seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            people.add(() -> {
                for (var step = 0; step < 12; step++) {
                    something(partner, all, random);
                }
                return null;
            });
        }

        for (var person : threads.invokeAll(people)) {
            person.get();
        }

        reseller.run(partner, "2031-08-01");
        assertThat(reseller.run(partner, "2031-08-01").drafts())
                .as("asked again")
                .isZero();
        assertThat(billedSoFar.linesThatDiffer(partner)).isEmpty();
        for (var one : all) {
            var quantity = new BigDecimal(one.details().description().equals("k1b.example") ? 2 : 1);
            assertThat(billed(partner, one)).isEqualByComparingTo(quantity.multiply(new BigDecimal("150.00")));
        }
    }

    /** None of them changes what is to be billed in the end: 30.00 a month. */
    private void something(PartnerId partner, List<Subscription> all, Random random) {
        var one = all.get(random.nextInt(all.size()));
        try {
            switch (random.nextInt(9)) {
                case 0 -> reseller.run(partner, "2031-0%d-01".formatted(4 + random.nextInt(4)));
                case 1 ->
                    reseller.importSubscriptions(
                            partner,
                            "S1,K1,HOST,k1.example,1,P1M,2031-04-01,,\nS3,K2,HOST,k2.example,1,P1M,2031-04-01,,\n");
                case 2 ->
                    subscriptions.addChange(
                            partner,
                            one.id(),
                            new NewChange(LocalDate.of(2031, 5, 16), null, new BigDecimal("30.00"), null, null));
                case 3 -> {
                    subscriptions.end(partner, one.id(), LocalDate.of(2099, 6, 16));
                    subscriptions.takeBackEnd(partner, one.id());
                }
                case 4 -> discardAny(partner, random);
                case 5 -> approveAny(partner, random);
                case 6 -> creditAny(partner, random);
                case 7 -> mergeAny(partner, random);
                default -> {
                    var customer = shops.customer(partner, 1 + random.nextInt(2));
                    books.change(partner, customer, customer.details());
                }
            }
        } catch (Conflict | InvalidInput | NotFound | StaleVersion refused) {
            // Somebody else was quicker.
        }
    }

    private void discardAny(PartnerId partner, Random random) {
        any(reseller.drafts(partner), random).ifPresent(draft -> editing.discard(partner, List.of(draft.id())));
    }

    private void approveAny(PartnerId partner, Random random) {
        any(reseller.drafts(partner), random).ifPresent(draft -> approvals.approve(partner, draft.id(), true));
    }

    private void mergeAny(PartnerId partner, Random random) {
        any(reseller.drafts(partner), random)
                .ifPresent(draft -> any(reseller.drafts(partner), random)
                        .ifPresent(other -> merging.merge(partner, draft.id(), List.of(other.id()))));
    }

    private void creditAny(PartnerId partner, Random random) {
        var approved = InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED).withKind(InvoiceKind.INVOICE);
        any(invoices.list(partner, approved, InvoiceOrder.NUMBER, 0, 100), random)
                .ifPresent(invoice -> creditNotes.credit(partner, invoice.id(), new NewCreditNote(null, null, false)));
    }

    private static <T> Optional<T> any(List<T> some, Random random) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    /** Starts work while the subscriptions of a partner are held, as by a run, and lets go once it waits and this is done. */
    private <T> T whileHeld(PartnerId partner, Callable<T> work, Runnable meanwhile) throws Exception {
        var started = new ArrayList<Future<T>>();
        transactions.run(() -> {
            locks.lock(partner, List.of(shops.subscription(partner, 1).id()));
            if (started.isEmpty()) {
                started.add(threads.submit(work));
            }
            awaitAWaiter();
            meanwhile.run();
        });
        return started.getFirst().get(60, TimeUnit.SECONDS);
    }

    /** The database tells who is at a statement that locks; none takes that long without waiting. */
    private void awaitAWaiter() {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (database.fetchSingle("""
                                SELECT COUNT(*) FROM information_schema.processlist
                                 WHERE id <> CONNECTION_ID() AND command <> 'Sleep' AND time_ms > 500
                                   AND (info LIKE '%for update%' OR info LIKE '%lock in share mode%')
                                """).get(0, Long.class) == 0) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** As the workers of a run do, in this transaction. */
    private void run(PartnerId partner, String runDate) {
        var request = BillingRunRequest.of(LocalDate.parse(runDate));
        for (var chunk : chunks.of(partner, request)) {
            var known = facts.read(partner, request, chunk, true);
            var result = BillingRun.bill(request.forCore(), known.accounts(), known.formerDebtors(), known.taxRules());
            writer.write(partner, latestRun(partner), result, known.readAt());
        }
    }

    /** Any will do: what is looked at are subscriptions. */
    private JobId latestRun(PartnerId partner) {
        var latest = runs.latest(partner, null, 1);
        if (!latest.isEmpty()) {
            return latest.getFirst().id();
        }
        return runs.start(partner, BillingRunRequest.of(LocalDate.of(2031, 1, 1)));
    }

    private BigDecimal billed(PartnerId partner, Subscription of) {
        return billedSoFar.of(partner).stream()
                .filter(entry -> entry.subscription().equals(of.id()))
                .map(BilledSoFar.Entry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
