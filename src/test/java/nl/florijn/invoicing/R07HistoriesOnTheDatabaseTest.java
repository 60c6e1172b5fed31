package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.HandReckoning;
import nl.florijn.billing.HandReckoning.Kept;
import nl.florijn.billing.HandReckoning.Reach;
import nl.florijn.invoicing.BilledSoFar.Entry;
import nl.florijn.invoicing.History.Held;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.Charges;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories through the services, on the database: everything that people do to subscriptions and drafts, and runs
 * of all kinds in between. Each run asks of every period what {@link HandReckoning} says. More of them: {@code -Dflorijn.histories=500 -Dflorijn.seed=7}.
 */
@FlorijnTest
class R07HistoriesOnTheDatabaseTest {

    private static final int HISTORIES = Integer.getInteger("florijn.histories", 12);
    private static final long SEED = Long.getLong("florijn.seed", 1);
    private static final int STEPS = 22;
    private static final LocalDate BEGIN = LocalDate.of(2031, 9, 20);

    @Autowired
    private Books books;

    @Autowired
    private Market market;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Charges charges;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private BilledSoFar billedSoFar;

    private Random random;
    private PartnerId partner;
    private History history;
    private int months;
    private LocalDate today;

    @Test
    void R07_eachRunAsksWhatIsReckonedByHandWhateverHappens() {
        for (var seed = SEED; seed < SEED + HISTORIES; seed++) {
            random = new Random(seed);
            months = random.nextInt(4) == 0 ? 3 : 1;
            partner = reseller.partnerInvoicedEvery(months);
            history = new History(random, books, market, subscriptions, partner);
            history.tell("seed %d, every %d months", seed, months);
            try {
                live();
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("%s%n%s".formatted(failed.getMessage(), history.story()), failed);
            }
        }
    }

    private void live() {
        today = BEGIN.plusDays(random.nextInt(400));
        for (var i = 0; i < 3; i++) {
            history.start(today);
        }
        for (var step = 0; step < STEPS; step++) {
            something();
            today = today.plusDays(random.nextInt(20));
        }
        // By then no period runs any more of which a part was billed.
        var last = today.plusMonths(28).withMonth(1).withDayOfMonth(1);
        for (var i = 0; i < history.customers().size(); i++) {
            history.correct(i, true);
        }
        run(BillingRunRequest.of(last), history.subscriptions());
        everythingIsBilledOnce(last);
    }

    private void something() {
        switch (random.nextInt(25)) {
            case 0 -> history.start(today);
            case 1, 2, 3 -> history.change(today);
            case 4, 5 -> history.end(today);
            case 6 -> history.takeBackAnEnd();
            case 7 -> history.payOtherwise();
            case 8 -> history.charge(charges);
            case 9 -> atTheDesk(() -> desk.discardOrRemove(partner, history, random));
            case 10, 11 -> withoutChangingWhatCounts(() -> desk.edit(partner, history, random));
            case 12 -> withoutChangingWhatCounts(() -> desk.splitOrMerge(partner, history));
            case 13 -> withoutChangingWhatCounts(() -> desk.approve(partner, history));
            case 18, 19, 20 -> history.price(today);
            case 21 -> history.correct(random.nextInt(3), random.nextBoolean());
            case 14 -> runOfASelection();
            case 15 -> runUntilADate();
            case 16 -> atTheDesk(() -> desk.credit(partner, history, random, true));
            case 17 -> withoutChangingWhatCounts(() -> desk.credit(partner, history, random, false));
            default -> runOfTheMonth();
        }
    }

    private void runOfTheMonth() {
        var runDate = today.withDayOfMonth(1);
        var isDue = (runDate.getMonthValue() - 1) % months == 0;
        run(BillingRunRequest.of(runDate), isDue ? history.subscriptions() : List.of());
    }

    private void runUntilADate() {
        var until = today.plusDays(random.nextInt(60));
        run(new BillingRunRequest(today, until, null, null), history.subscriptions());
    }

    private void runOfASelection() {
        var until = random.nextBoolean() ? today.plusDays(random.nextInt(30)) : null;
        if (random.nextBoolean()) {
            var one = history.any(history.subscriptions());
            run(new BillingRunRequest(today, until, null, List.of(one.id())), List.of(one));
            return;
        }
        var customer = history.any(history.customers());
        var served = history.subscriptions().stream()
                .filter(one -> one.holder().id().equals(customer.id())
                        || history.payer(one.holder()).id().equals(customer.id()))
                .toList();
        run(new BillingRunRequest(today, until, List.of(customer.id()), null), served);
    }

    private void run(BillingRunRequest request, List<Held> served) {
        var before = billedSoFar.of(partner);
        var expected = toAsk(served, before, request);
        var proposed = runs.rehearse(partner, request);
        var report = reseller.report(partner, runs.start(partner, request));
        history.tell(
                "run of %s until %s for %s/%s: %s",
                request.runDate(), request.until(), request.customerIds(), request.subscriptionIds(), report.counts());
        assertThat(report.failures()).isEmpty();
        assertThat(report.counts()).as("as proposed").isEqualTo(proposed.counts());
        assertThat(runs.rehearse(partner, request).proposals())
                .as("asked again")
                .isEmpty();
        var after = billedSoFar.of(partner);
        assertThat(asked(before, after)).isEqualTo(expected);
        history.subscriptions()
                .forEach(one -> after.stream()
                        .filter(entry -> entry.subscription().equals(one.id()))
                        .forEach(entry -> one.firstBilledAt().putIfAbsent(period(one, entry), history.known(one))));
        nothingIsBilledTwice();
    }

    /** By subscription and first day of the period. */
    private Map<String, BigDecimal> toAsk(List<Held> served, List<Entry> before, BillingRunRequest request) {
        var reach = new Reach(request.runDate(), months, request.until());
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (var one : served) {
            var own = before.stream()
                    .filter(entry -> entry.subscription().equals(one.id()))
                    .toList();
            one.firstBilledAt()
                    .keySet()
                    .retainAll(own.stream().map(entry -> period(one, entry)).toList());
            var last = request.runDate().plusMonths(months + 1L);
            for (var entry : own) {
                last = entry.serviceFrom().isAfter(last) ? entry.serviceFrom() : last;
            }
            var rhythm = one.reckoning().rhythm();
            for (var period = 0; !rhythm.boundary(period).isAfter(last); period++) {
                var known = one.firstBilledAt().getOrDefault(period, history.known(one));
                var asks =
                        one.reckoning().toAsk(period, reach, kept(one, period, own), known, history.isCorrected(one));
                if (asks.signum() != 0) {
                    expected.put(one.id() + " " + rhythm.boundary(period), asks.setScale(2));
                }
            }
        }
        return expected;
    }

    private static List<Kept> kept(Held one, int period, List<Entry> own) {
        return own.stream()
                .filter(entry -> period(one, entry) == period)
                .map(entry -> new Kept(
                        entry.serviceFrom(),
                        entry.correction() ? entry.serviceFrom() : entry.until(),
                        entry.waived(),
                        entry.amount()))
                .toList();
    }

    private static int period(Held one, Entry entry) {
        return one.reckoning().rhythm().periodOf(entry.serviceFrom());
    }

    /** What came to stand on lines. */
    private Map<String, BigDecimal> asked(List<Entry> before, List<Entry> after) {
        Map<String, BigDecimal> asked = new TreeMap<>();
        for (var one : history.subscriptions()) {
            for (var entries : List.of(before, after)) {
                entries.stream()
                        .filter(entry -> entry.subscription().equals(one.id()) && !entry.waived())
                        .forEach(entry -> asked.merge(
                                one.id() + " " + one.reckoning().rhythm().boundary(period(one, entry)),
                                entries == after
                                        ? entry.amount()
                                        : entry.amount().negate(),
                                BigDecimal::add));
            }
        }
        asked.values().removeIf(amount -> amount.signum() == 0);
        asked.replaceAll((_, amount) -> amount.setScale(2));
        return asked;
    }

    private void nothingIsBilledTwice() {
        assertThat(billedSoFar.linesThatDiffer(partner)).isEmpty();
        assertThat(billedSoFar.chargesBilledTwice(partner)).isEmpty();
    }

    /** However it went: in the end each period that is due was billed to its end, once. */
    private void everythingIsBilledOnce(LocalDate last) {
        Map<Object, BigDecimal> billed = new HashMap<>();
        billedSoFar.of(partner).forEach(entry -> billed.merge(entry.subscription(), entry.amount(), BigDecimal::add));
        var reach = new Reach(last, months, null);
        for (var one : history.subscriptions()) {
            var sum = BigDecimal.ZERO;
            var rhythm = one.reckoning().rhythm();
            for (var period = 0; rhythm.boundary(period).isBefore(last.plusMonths(months)); period++) {
                var known = one.firstBilledAt().getOrDefault(period, history.known(one));
                sum = sum.add(one.reckoning().target(period, reach, known));
            }
            assertThat(billed.getOrDefault(one.id(), BigDecimal.ZERO))
                    .as("all of %s", one.id())
                    .isEqualByComparingTo(sum);
        }
        assertThat(billedSoFar.waitingCharges(partner)).isZero();
    }

    /** What counts as billed is the same before and after. */
    private void withoutChangingWhatCounts(Runnable action) {
        var before = perPart();
        atTheDesk(action);
        assertThat(perPart()).as("billed and waived together").isEqualTo(before);
        assertThat(billedSoFar.linesThatDiffer(partner)).isEmpty();
    }

    /** Some wishes are refused, which is well; nothing happened then. */
    private void atTheDesk(Runnable action) {
        try {
            action.run();
        } catch (Conflict | InvalidInput refused) {
            history.tell("refused: %s", refused.getMessage());
        }
    }

    private Map<String, BigDecimal> perPart() {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (var entry : billedSoFar.of(partner)) {
            sums.merge(entry.subscription() + " " + entry.serviceFrom(), entry.amount(), BigDecimal::add);
        }
        return sums;
    }
}
