package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static nl.florijn.billing.SubscriptionBuilder.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.florijn.billing.owed.Due;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.billing.run.RunResult;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of one subscription: changes back and forth, endings taken back, runs at any date, discarded drafts,
 * waivers, amounts changed by hand. After every run the total billed of each period is its target, reckoned here day by
 * day.
 */
class R07RandomHistoriesTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 20);
    private static final PricedProduct EBOOK = product(2, "E-book", Books.LOW);

    private final List<String> story = new ArrayList<>();
    private Random random;
    private SubscriptionBuilder builder;
    private Books books;
    private LocalDate today;
    private boolean discarded;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void R07_totalBilledIsTheTargetAtEveryPoint(long seed) {
        random = new Random(seed);
        for (int history = 0; history < 100; history++) {
            begin();
            for (int step = 0; step < 14; step++) {
                something();
                today = today.plusDays(random.nextInt(25));
            }
            run(RunRequest.of(today.withDayOfMonth(1).plusMonths(1)), seed);
        }
    }

    private void begin() {
        story.clear();
        discarded = false;
        today = BEGIN.plusDays(random.nextInt(500));
        String interval = List.of("P1M", "P1M", "P3M", "P1Y", "P1W", "P10D").get(random.nextInt(6));
        builder = aSubscription()
                .every(interval)
                .startedOn(today.minusDays(random.nextInt(60)).toString())
                .times(Integer.toString(1 + random.nextInt(5)))
                .costing(price())
                .less(List.of("0", "12.5").get(random.nextInt(2)))
                .prorate(random.nextInt(3) > 0);
        if (!interval.endsWith("W") && !interval.endsWith("D") && random.nextBoolean()) {
            builder.byTheCalendar();
        }
        if (random.nextInt(3) == 0) {
            builder.inArrears();
        }
        books = Books.of(builder);
        if (random.nextInt(3) == 0) {
            LocalDate start = builder.build().cycle().start();
            books.broughtOverUntil(start.plusDays(1 + random.nextInt(80)).toString());
        }
        story.add("%s brought over: %s".formatted(builder.build(), books.stateOf(1)));
    }

    private void something() {
        switch (random.nextInt(12)) {
            case 0 -> change("quantity", day -> builder.quantityFrom(day, Integer.toString(1 + random.nextInt(5))));
            case 1 -> change("price", day -> builder.priceFrom(day, price()));
            case 2 ->
                change(
                        "product",
                        day -> builder.replacedFrom(
                                day, random.nextBoolean() ? EBOOK : SubscriptionBuilder.HOSTING, price()));
            case 3, 4 -> change("end", builder::endedPer);
            case 5 -> takeBackTheEnd();
            case 6 -> discard();
            case 7 -> adjustLastLine();
            case 8 -> run(new RunRequest(today, today.plusDays(random.nextInt(40) - 10), false), 0);
            case 9 -> run(new RunRequest(today, null, true), 0);
            default -> run(RunRequest.of(today.withDayOfMonth(1)), 0);
        }
    }

    private void change(String what, Consumer<String> change) {
        LocalDate start = builder.build().cycle().start();
        LocalDate day = today.plusDays(random.nextInt(120) - 80);
        day = day.isBefore(start) ? start : day;
        LocalDate end = builder.build().end();
        change.accept(day.toString());
        story.add("%s from %s".formatted(what, day));
        books.reopen(1, end != null && end.isBefore(day) ? end : day);
    }

    private void takeBackTheEnd() {
        LocalDate end = builder.build().end();
        if (end != null) {
            builder.endedPer(null);
            books.reopen(1, end);
            story.add("ending per %s taken back".formatted(end));
        }
    }

    private void discard() {
        List<Long> invoices = books.draftsOf(1);
        if (!invoices.isEmpty()) {
            long invoice = invoices.get(random.nextInt(invoices.size()));
            books.discard(invoice);
            discarded = true;
            story.add("discarded %d".formatted(invoice));
        }
    }

    private void adjustLastLine() {
        List<BilledPeriod> entries = books.entriesOf(1);
        if (entries.isEmpty() || entries.getLast().source() == Source.WAIVED) {
            return;
        }
        BilledPeriod last = entries.getLast();
        // A correction is never credited itself: it is corrected by the next one.
        switch (random.nextInt(last.correction() ? 2 : 3)) {
            case 0 -> books.waiveLast(1);
            case 1 -> books.changeLastByHand(1, half(last.amount()).toString());
            default -> books.creditLast(1);
        }
        story.add("waived, changed or credited: %s".formatted(last));
    }

    private void run(RunRequest request, long seed) {
        RunResult thorough = books.proposeFromTheStart(request);
        RunResult proposed = books.propose(request);
        story.add("%s made %s".formatted(request, Books.inShort(proposed.drafts())));

        assertThat(proposed.drafts()).as("%d %s", seed, story).isEqualTo(thorough.drafts());
        books.run(request);

        RunResult again = books.propose(request);
        assertThat(again.drafts()).as("%d %s", seed, story).isEmpty();
        assertThat(again.waiversUsed()).as("%d %s", seed, story).isEmpty();
        everyPeriodIsBilledToItsTarget(request, seed);
    }

    private void everyPeriodIsBilledToItsTarget(RunRequest request, long seed) {
        BillableSubscription subscription = books.subscription(1);
        Map<LocalDate, List<BilledPeriod>> byPeriod = new TreeMap<>();
        for (BilledPeriod entry : books.entriesOf(1)) {
            LocalDate period =
                    subscription.cycle().periodAt(entry.serviceFrom()).from();
            byPeriod.computeIfAbsent(period, _ -> new ArrayList<>()).add(entry);
        }
        Due due = request.due(Books.debtor(7, EUR));
        byPeriod.forEach((from, entries) -> {
            BillingPeriod period = subscription.cycle().periodAt(from);
            Money before = books.broughtOverIn(period);
            Money billed = entries.stream().map(BilledPeriod::amount).reduce(before, Money::plus);
            Money asked = entries.stream()
                    .filter(entry -> entry.source() == Source.LINE)
                    .map(BilledPeriod::amount)
                    .reduce(before, Money::plus);
            assertThat(billed)
                    .as("%d period %s, story %s", seed, period, story)
                    .isEqualTo(target(subscription, period, entries, due));
            // Only someone who waives what makes up for a discarded draft can give away more than was asked.
            assertThat(asked.isNegative() && !discarded)
                    .as("%d asked in %s, story %s", seed, period, story)
                    .isFalse();
            assertThat(entries)
                    .as("%d keys in %s, story %s", seed, period, story)
                    .extracting(entry -> entry.serviceFrom() + "/" + entry.correctionNo())
                    .doesNotHaveDuplicates();
        });
    }

    /** A(u) of R4, R5 and R7, day by day. */
    private Money target(BillableSubscription subscription, BillingPeriod period, List<BilledPeriod> entries, Due due) {
        LocalDate servedFrom = latest(period.from(), subscription.cycle().start());
        LocalDate end = subscription.end() == null ? period.until() : earliest(period.until(), subscription.end());
        LocalDate until = books.broughtOverUntilIn(period);
        for (BilledPeriod entry : entries) {
            until = entry.correction() ? until : latest(until, entry.until());
        }
        LocalDate dueUntil = servedFrom.isBefore(end) ? due.dueUntil(subscription, servedFrom, end) : null;
        until = earliest(end, dueUntil == null ? until : latest(until, dueUntil));
        BigDecimal sum = BigDecimal.ZERO;
        if (subscription.prorate()) {
            for (LocalDate day = servedFrom; day.isBefore(until); day = day.plusDays(1)) {
                sum = sum.add(perInterval(subscription.termsOn(day)));
            }
            sum = sum.divide(BigDecimal.valueOf(period.days()), 40, RoundingMode.DOWN);
        } else if (servedFrom.isBefore(until)) {
            sum = perInterval(subscription.termsOn(servedFrom));
        }
        return Money.of(sum.setScale(2, RoundingMode.HALF_UP), EUR);
    }

    private static BigDecimal perInterval(Terms terms) {
        Quantity quantity = terms.quantity();
        Percentage discount = terms.discount() == null ? Percentage.ZERO : terms.discount();
        return quantity.toDecimal()
                .multiply(terms.unitPrice().toDecimal())
                .multiply(BigDecimal.valueOf(100).subtract(discount.toDecimal()))
                .movePointLeft(2);
    }

    private String price() {
        return BigDecimal.valueOf(random.nextInt(3_000_000), 4).toPlainString();
    }

    private static Money half(Money amount) {
        return new Money(amount.minorUnits() / 2, EUR);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
