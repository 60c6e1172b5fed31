package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.Charges;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Any order and number of runs gives the same totals: the same random books, changed in the same way after half a year,
 * are billed by runs of several kinds, and in the end everybody is asked the same. More books: {@code
 * -Dflorijn.histories=100 -Dflorijn.seed=7}.
 */
@FlorijnTest
class R07AnyOrderOfRunsTest {

    private static final int BOOKS = Integer.getInteger("florijn.histories", 3);
    private static final long SEED = Long.getLong("florijn.seed", 1);
    private static final int MONTHS = 6;
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
    private Jobs jobs;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private BilledSoFar billedSoFar;

    private final Random random = new Random();
    private PartnerId partner;
    private History history;

    /** What the drafts ask in the end, by the order in which subscriptions and customers were made. */
    private record Totals(Map<Integer, BigDecimal> perSubject, Map<Integer, BigDecimal> perDebtor) {}

    @Test
    void R07_anyOrderAndNumberOfRunsGivesTheSameTotals() {
        for (var seed = SEED; seed < SEED + BOOKS; seed++) {
            var monthly = billed(seed, this::all);
            assertThat(monthly.perSubject()).as("seed %d", seed).hasSizeGreaterThan(3);
            for (var way : ways().entrySet()) {
                assertThat(billed(seed, way.getValue()))
                        .as(() -> way.getKey() + history.story())
                        .isEqualTo(monthly);
            }
        }
    }

    /** What is done for the first day of each month. */
    private Map<String, Consumer<LocalDate>> ways() {
        var ways = new LinkedHashMap<String, Consumer<LocalDate>>();
        ways.put("all at once in the end", month -> {});
        ways.put("customer by customer", this::byCustomer);
        ways.put("subscription by subscription", this::bySubscription);
        ways.put("with all that comes in between", this::interrupted);
        ways.put("two runs at the same time", this::twoAtATime);
        return ways;
    }

    private Totals billed(long seed, Consumer<LocalDate> way) {
        random.setSeed(seed);
        partner = reseller.partner();
        history = new History(random, books, market, subscriptions, partner);
        history.tell(", seed %d", seed);
        var today = BEGIN.plusDays(random.nextInt(400));
        for (var i = 0; i < 4; i++) {
            history.start(today);
        }
        history.payOtherwise();
        news(today);
        halfAYear(today, way);
        random.setSeed(-seed);
        today = today.plusMonths(MONTHS);
        news(today);
        halfAYear(today, way);
        // By then no period runs any more of which a part was billed.
        all(today.plusMonths(28).withMonth(1).withDayOfMonth(1));
        return totals();
    }

    private void news(LocalDate today) {
        for (var i = 0; i < 8; i++) {
            switch (random.nextInt(8)) {
                case 0 -> history.start(today);
                case 1, 2 -> history.end(today);
                case 3 -> history.takeBackAnEnd();
                case 4 -> history.charge(charges);
                default -> history.change(today);
            }
        }
    }

    private static void halfAYear(LocalDate today, Consumer<LocalDate> way) {
        var first = today.withDayOfMonth(1);
        for (var month = 0; month < MONTHS; month++) {
            way.accept(first.plusMonths(month));
        }
    }

    private void all(LocalDate month) {
        run(BillingRunRequest.of(month));
    }

    private void byCustomer(LocalDate month) {
        for (var customer : shuffled(history.customers())) {
            run(new BillingRunRequest(month, null, List.of(customer.id()), null));
        }
    }

    private void bySubscription(LocalDate month) {
        for (var one : shuffled(history.subscriptions())) {
            run(new BillingRunRequest(month, null, null, List.of(one.id())));
        }
    }

    private void interrupted(LocalDate month) {
        var request = BillingRunRequest.of(month);
        runs.rehearse(partner, request);
        cancelled(request);
        if (random.nextBoolean()) {
            run(new BillingRunRequest(month, month.plusDays(random.nextInt(40)), null, null));
        }
        run(request);
        desk.discardOrRemove(partner, history, random);
        run(request);
        desk.discardOrRemove(partner, history, random);
    }

    /** Whatever it has done by then stays. */
    private void cancelled(BillingRunRequest request) {
        var run = runs.start(partner, request);
        try {
            jobs.cancel(partner, run);
        } catch (Conflict ended) {
            history.tell("run of %s was ended already", request.runDate());
        }
        jobs.await(partner, run);
    }

    private void twoAtATime(LocalDate month) {
        var customer = history.any(history.customers()).id();
        var started = Stream.of(
                        BillingRunRequest.of(month),
                        new BillingRunRequest(month, null, List.of(customer), null),
                        BillingRunRequest.of(month))
                .map(request -> runs.start(partner, request))
                .toList();
        started.forEach(run -> reseller.report(partner, run));
    }

    private void run(BillingRunRequest request) {
        var report = reseller.report(partner, runs.start(partner, request));
        assertThat(report.failures()).isEmpty();
        history.tell(
                "run of %s until %s for %s/%s: %s",
                request.runDate(), request.until(), request.customerIds(), request.subscriptionIds(), report.counts());
    }

    private Totals totals() {
        var customers = history.customers().stream()
                .map(customer -> customer.id().value())
                .toList();
        var subjects = new ArrayList<>(customers);
        history.subscriptions().forEach(one -> subjects.add(one.id().value()));
        assertThat(billedSoFar.waitingCharges(partner)).isZero();
        return new Totals(
                byPlace(billedSoFar.draftedFor(partner), subjects), byPlace(billedSoFar.draftedTo(partner), customers));
    }

    private static Map<Integer, BigDecimal> byPlace(Map<Long, BigDecimal> sums, List<Long> ids) {
        var byPlace = new TreeMap<Integer, BigDecimal>();
        sums.forEach((id, sum) -> byPlace.put(ids.indexOf(id), sum));
        return byPlace;
    }

    private <T> List<T> shuffled(List<T> some) {
        var shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
