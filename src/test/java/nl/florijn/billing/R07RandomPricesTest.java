package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.florijn.billing.owed.Due;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of a subscription without price of its own: prices of two products, quantity breaks and discounts that come
 * and go, dated changes of product, quantity and discount, runs until a date, waived months and amounts changed by hand. What
 * each run asks is reckoned here day by day, from the prices that were in force when a period was first billed; it shares
 * nothing with the core.
 */
class R07RandomPricesTest {

    private static final LocalDate START = LocalDate.of(2027, 4, 1);
    private static final Interval MONTH = Interval.parse("P1M");

    /** What is known of prices at one moment. */
    private record Prices(
            Map<Long, BigDecimal> ofProducts, BigDecimal fromTen, LocalDate fromTenSince, BigDecimal discount) {

        BigDecimal perMonth(long product, int quantity, BigDecimal typed, LocalDate day) {
            boolean listed = product == 1 && quantity >= 10 && !day.isBefore(fromTenSince);
            BigDecimal price = listed ? fromTen : ofProducts.get(product);
            BigDecimal off = typed != null ? typed : listed ? BigDecimal.ZERO : discount;
            return price.multiply(BigDecimal.valueOf(quantity))
                    .multiply(BigDecimal.valueOf(100).subtract(off))
                    .movePointLeft(2);
        }
    }

    /** What was asked for from a day on; the discount is null as long as none was typed. */
    private record Asked(LocalDate from, long product, int quantity, BigDecimal discount) {}

    /** A change as it was entered; null stays as it was. */
    private record Said(LocalDate from, Long product, Integer quantity, BigDecimal discount) {}

    private final List<String> story = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final TreeMap<LocalDate, Asked> asked = new TreeMap<>();
    private final Map<LocalDate, Prices> firstBilledAt = new HashMap<>();
    private Random random;
    private SubscriptionBuilder builder;
    private Books books;
    private Prices prices;
    private LocalDate end;
    private LocalDate today;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void R07_eachRunAsksTargetMinusBilledAtThePricesOfItsPeriod(long seed) {
        random = new Random(seed);
        for (int history = 0; history < 150; history++) {
            begin();
            for (int step = 0; step < 16; step++) {
                something();
                today = today.plusDays(random.nextInt(12));
            }
            run(RunRequest.of(today.withDayOfMonth(1).plusMonths(1)), seed);
        }
    }

    private void begin() {
        story.clear();
        said.clear();
        asked.clear();
        firstBilledAt.clear();
        end = null;
        today = START;
        asked.put(START, new Asked(START, 1, 5, null));
        builder = aSubscription()
                .atThePriceOfItsProduct()
                .startedOn(START.toString())
                .times("5");
        books = Books.of(builder);
        newPrices();
    }

    private void something() {
        switch (random.nextInt(11)) {
            case 0 -> newPrices();
            case 1, 2, 3 -> change();
            case 4 -> endOrGoOn();
            case 5, 6 -> adjustLast();
            case 7 -> run(new RunRequest(today, today.plusDays(random.nextInt(40) - 5), false), 0);
            default -> run(RunRequest.of(today.withDayOfMonth(1)), 0);
        }
    }

    private void newPrices() {
        prices = new Prices(
                Map.of(1L, price(), 2L, price()),
                price(),
                START.plusDays(random.nextInt(100)),
                BigDecimal.valueOf(random.nextInt(3) * 10L));
        prices.ofProducts()
                .forEach((id, price) -> books.selling(SubscriptionBuilder.product(
                        id, "Product " + id, 1L, new UsualPrice(MONTH, EUR, UnitPrice.of(price.toPlainString())))));
        PriceRow entry = new PriceRow(
                new OfProduct(1),
                Quantity.of("10"),
                prices.fromTenSince(),
                null,
                new NewPrice(MONTH, EUR, UnitPrice.of(prices.fromTen().toPlainString())));
        books.heldBy(new Holder(
                7, "A", Percentage.of(prices.discount().toPlainString()), PriceTable.of("L", List.of(entry))));
        story.add(prices.toString());
    }

    /** What a change leaves open stays as it was before its day; of one day the later word counts. */
    private void change() {
        LocalDate day = START.plusDays(random.nextInt((int) (today.toEpochDay() - START.toEpochDay()) + 30));
        Said now = new Said(
                day,
                random.nextBoolean() ? 1L + random.nextInt(2) : null,
                random.nextBoolean() ? List.of(1, 5, 10, 12).get(random.nextInt(4)) : null,
                random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(5) * 10L) : null);
        said.add(now);
        said.sort(Comparator.comparing(Said::from));
        asked.clear();
        builder.withoutChanges();
        Asked last = new Asked(START, 1, 5, null);
        asked.put(START, last);
        for (Said one : said) {
            last = new Asked(
                    one.from(),
                    one.product() == null ? last.product() : one.product(),
                    one.quantity() == null ? last.quantity() : one.quantity(),
                    one.discount() == null ? last.discount() : one.discount());
            asked.put(one.from(), last);
            builder.changedFrom(
                    one.from().toString(), product(last.product()), Integer.toString(last.quantity()), last.discount());
        }
        books.reopen(1, end != null && end.isBefore(day) ? end : day);
        story.add(now.toString());
    }

    private void endOrGoOn() {
        LocalDate day = START.plusDays(random.nextInt((int) (today.toEpochDay() - START.toEpochDay()) + 60));
        LocalDate before = end;
        end = random.nextBoolean() ? day : null;
        builder.endedPer(end == null ? null : end.toString());
        LocalDate from = end == null ? before : before == null || end.isBefore(before) ? end : before;
        if (from != null) {
            books.reopen(1, from);
        }
        story.add("ends " + end);
    }

    private void adjustLast() {
        List<BilledPeriod> entries = books.entriesOf(1);
        if (entries.isEmpty() || entries.getLast().source() == Source.WAIVED) {
            return;
        }
        BilledPeriod last = entries.getLast();
        story.add("waived or by hand: " + last);
        if (random.nextBoolean()) {
            books.waiveLast(1);
        } else {
            books.changeLastByHand(1, new Money(last.amount().minorUnits() * random.nextInt(5) / 2, EUR).toString());
        }
    }

    private void run(RunRequest request, long seed) {
        Map<LocalDate, Money> expected = new TreeMap<>();
        Due due = request.due(Books.debtor(7, EUR));
        for (int month = 0; month < 20; month++) {
            LocalDate from = START.plusMonths(month);
            Money toAsk = toAsk(from, from.plusMonths(1), due);
            if (!toAsk.isZero()) {
                expected.put(from, toAsk);
            }
        }
        Map<LocalDate, Money> made = new TreeMap<>();
        books.run(request)
                .forEach(draft -> draft.lines()
                        .forEach(line -> made.merge(
                                line.billed().serviceFrom().withDayOfMonth(1),
                                line.billed().amount(),
                                Money::plus)));
        made.values().removeIf(Money::isZero);
        story.add("%s made %s".formatted(request, made));
        assertThat(made).as("%d %s", seed, story).isEqualTo(expected);
        books.entriesOf(1)
                .forEach(entry -> firstBilledAt.putIfAbsent(entry.serviceFrom().withDayOfMonth(1), prices));
        assertThat(books.propose(request).drafts())
                .as("%d again %s", seed, story)
                .isEmpty();
    }

    /** Days that were billed before: their difference, less what a waiver of the other sign takes. Others: all they cost. */
    private Money toAsk(LocalDate from, LocalDate until, Due due) {
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal waived = BigDecimal.ZERO;
        LocalDate billedUntil = from;
        for (BilledPeriod entry : books.entriesOf(1)) {
            if (entry.serviceFrom().isBefore(from) || !entry.serviceFrom().isBefore(until)) {
                continue;
            }
            billed = billed.add(entry.amount().toDecimal());
            waived = entry.source() == Source.WAIVED ? waived.add(entry.amount().toDecimal()) : waived;
            billedUntil = !entry.correction() && entry.until().isAfter(billedUntil) ? entry.until() : billedUntil;
        }
        LocalDate served = end != null && end.isBefore(until) ? end : until;
        LocalDate dueUntil = from.isBefore(served) ? due.dueUntil(builder.build(), from, served) : null;
        BigDecimal before = cost(from, until, billedUntil.isBefore(served) ? billedUntil : served);
        BigDecimal all = dueUntil == null || dueUntil.isBefore(billedUntil) ? before : cost(from, until, dueUntil);
        BigDecimal difference = before.subtract(billed);
        BigDecimal left = difference;
        if (difference.signum() * waived.signum() < 0) {
            BigDecimal rest = difference.add(waived);
            left = rest.signum() == difference.signum() ? rest : BigDecimal.ZERO;
        }
        return Money.of(left.add(all.subtract(before)).setScale(2), EUR);
    }

    /** A(u), day by day. */
    private BigDecimal cost(LocalDate from, LocalDate until, LocalDate u) {
        Prices known = firstBilledAt.getOrDefault(from, prices);
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = from; day.isBefore(u); day = day.plusDays(1)) {
            Asked inForce = asked.floorEntry(day).getValue();
            LocalDate read = inForce.from().isAfter(from) ? inForce.from() : from;
            sum = sum.add(known.perMonth(inForce.product(), inForce.quantity(), inForce.discount(), read));
        }
        long days = until.toEpochDay() - from.toEpochDay();
        return sum.divide(BigDecimal.valueOf(days), 30, RoundingMode.DOWN).setScale(2, RoundingMode.HALF_UP);
    }

    private static PricedProduct product(long id) {
        return SubscriptionBuilder.product(id, "Product " + id, 1L);
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(random.nextInt(1_000_000), 4);
    }
}
