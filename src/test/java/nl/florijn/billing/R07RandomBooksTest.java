package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.florijn.billing.HandReckoning.Asked;
import nl.florijn.billing.HandReckoning.DatedPrice;
import nl.florijn.billing.HandReckoning.Gives;
import nl.florijn.billing.HandReckoning.Kept;
import nl.florijn.billing.HandReckoning.Known;
import nl.florijn.billing.HandReckoning.Listed;
import nl.florijn.billing.HandReckoning.Reach;
import nl.florijn.billing.HandReckoning.Rhythm;
import nl.florijn.billing.HandReckoning.Said;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.ListPrice;
import nl.florijn.billing.pricing.ListPrice.AmountOff;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.billing.pricing.ListPrice.PercentOff;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceRow.Subject;
import nl.florijn.billing.pricing.PriceRow.Subject.OfGroup;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random books with all of it together: any interval and rhythm, in advance and in arrears, with and without prorate, own
 * prices, dated prices of products, lists with breaks, discounts, dated changes in any order, endings to and fro, waivers,
 * amounts changed by hand, credits, discarded drafts, corrections on and off, yen. Each run asks what {@link HandReckoning}
 * says. More of them: {@code -Dflorijn.histories=20000 -Dflorijn.seed=7}.
 */
class R07RandomBooksTest {

    private static final int HISTORIES = Integer.getInteger("florijn.histories", 600);
    private static final long SEED = Long.getLong("florijn.seed", 1);
    private static final int STEPS = 24;
    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 20);
    private static final List<String> INTERVALS =
            List.of("1M", "1M", "1M", "2M", "3M", "6M", "1Y", "3Y", "1W", "4W", "10D");

    private final List<String> story = new ArrayList<>();
    private final Map<Integer, Known> firstBilledAt = new HashMap<>();
    private Random random;
    private Rhythm rhythm;
    private Interval interval;
    private Currency currency;
    private int months;
    private boolean corrections;
    private HandReckoning reckoning;
    private SubscriptionBuilder builder;
    private Books books;
    private Known known;
    private LocalDate today;

    @Test
    void R07_eachRunAsksWhatIsReckonedByHand() {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            random = new Random(seed);
            try {
                live();
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError(
                        "seed %d: %s%n%s".formatted(seed, failed.getMessage(), String.join("\n  ", story)), failed);
            }
        }
    }

    private void live() {
        begin();
        for (int step = 0; step < STEPS; step++) {
            something();
            today = today.plusDays(random.nextInt(20));
        }
        run(RunRequest.of(today.withDayOfMonth(1).plusMonths(1)));
    }

    private void begin() {
        story.clear();
        firstBilledAt.clear();
        today = BEGIN.plusDays(random.nextInt(800));
        String every = any(INTERVALS);
        interval = Interval.parse("P" + every);
        boolean ofMonths = every.endsWith("M") || every.endsWith("Y");
        rhythm = new Rhythm(
                today.plusDays(random.nextInt(80) - 60),
                Integer.parseInt(every.substring(0, every.length() - 1)),
                every.charAt(every.length() - 1),
                ofMonths && random.nextInt(3) == 0,
                random.nextInt(3) == 0,
                random.nextInt(4) > 0);
        currency = Currency.getInstance(random.nextInt(6) == 0 ? "JPY" : "EUR");
        months = any(List.of(1, 1, 1, 3, 12));
        corrections = random.nextInt(8) > 0;
        Asked first = new Asked(rhythm.start(), 1, quantity(), maybe(3, price()), maybe(4, discount()));
        reckoning = new HandReckoning(rhythm, currency.getDefaultFractionDigits(), first);
        builder = aSubscription()
                .startedOn(rhythm.start().toString())
                .every("P" + every)
                .prorate(rhythm.prorate());
        builder = rhythm.calendar() ? builder.byTheCalendar() : builder;
        builder = rhythm.arrears() ? builder.inArrears() : builder;
        books = Books.of(builder).paidBy(Books.debtor(7, currency)).everyMonths(months, 1);
        newPrices();
        say();
        story.add("%s %s, %d months, corrections %s, %s".formatted(rhythm, currency, months, corrections, first));
    }

    private void something() {
        switch (random.nextInt(21)) {
            case 0, 1 -> newPrices();
            case 2, 3, 4, 5 -> change();
            case 6, 7 -> endOrGoOn();
            case 8, 9, 10 -> adjustLast();
            case 11 -> discard();
            case 12 -> run(new RunRequest(today, today.plusDays(random.nextInt(60) - 10), false));
            case 13 -> run(new RunRequest(today, null, true));
            case 14 -> switchCorrections();
            default -> run(RunRequest.of(today.withDayOfMonth(1)));
        }
    }

    private void newPrices() {
        Map<Long, List<DatedPrice>> products = new TreeMap<>();
        Map<Long, String> groups = Map.of(1L, "A", 2L, "A", 3L, "B");
        for (long product = 1; product <= 3; product++) {
            List<DatedPrice> prices = new ArrayList<>(List.of(new DatedPrice(null, price())));
            if (random.nextInt(3) == 0) {
                prices.add(new DatedPrice(someDay(), price()));
            }
            products.put(product, prices);
        }
        List<Listed> list = new ArrayList<>();
        for (int entry = random.nextInt(6); entry > 0; entry--) {
            add(list);
        }
        known = new Known(products, groups, list, maybe(2, discount()));
        tellPrices();
        story.add("prices " + known);
    }

    private void switchCorrections() {
        corrections = !corrections || random.nextInt(4) == 0;
        tellPrices();
        story.add("corrections " + corrections);
    }

    private void add(List<Listed> list) {
        Gives gives = any(List.of(Gives.values()));
        Listed entry = new Listed(
                random.nextInt(3) == 0 ? null : 1L + random.nextInt(3),
                any(List.of("A", "B")),
                any(List.of(0, 2, 5, 10)),
                maybe(3, someDay()),
                null,
                gives,
                gives == Gives.PERCENT_OFF ? discount() : price());
        if (list.stream().noneMatch(other -> core(other).clashesWith(core(entry)))) {
            list.add(entry);
        }
    }

    private PriceRow core(Listed listed) {
        Subject subject = listed.product() == null ? new OfGroup(listed.group()) : new OfProduct(listed.product());
        UnitPrice price = UnitPrice.of(listed.value());
        ListPrice gives = switch (listed.gives()) {
            case PRICE -> new NewPrice(interval, currency, price);
            case AMOUNT_OFF -> new AmountOff(interval, currency, price);
            case PERCENT_OFF -> new PercentOff(Percentage.of(listed.value()));
        };
        return new PriceRow(subject, Quantity.of(listed.minimum()), listed.from(), listed.until(), gives);
    }

    private void tellPrices() {
        for (long product = 1; product <= 3; product++) {
            books.selling(product(product));
        }
        List<PriceRow> entries = known.list().stream().map(this::core).toList();
        Percentage discount = known.discount() == null ? null : Percentage.of(known.discount());
        books.heldBy(new Holder(7, "A", discount, PriceTable.of("L", entries), corrections));
    }

    private PricedProduct product(long id) {
        List<UsualPrice> prices = known.products().get(id).stream()
                .map(dated -> new UsualPrice(interval, currency, UnitPrice.of(dated.price()), dated.from()))
                .toList();
        return new PricedProduct(
                id, "Product " + id, known.groups().get(id), prices, id == 3 ? Books.LOW : Books.HIGH, null);
    }

    private void change() {
        Said change = new Said(
                latest(rhythm.start(), someDay()),
                maybe(3, 1L + random.nextInt(3)),
                maybe(2, quantity()),
                maybe(4, price()),
                maybe(4, discount()));
        reckoning.say(change);
        say();
        LocalDate end = reckoning.end();
        books.reopen(1, end != null && end.isBefore(change.from()) ? end : change.from());
        story.add(change.toString());
    }

    /** Tells the books what was asked for. */
    private void say() {
        builder.withTerms(reckoning.asked().stream()
                .map(asked -> new Terms(
                        asked.from(),
                        product(asked.product()),
                        Quantity.of(asked.quantity()),
                        asked.price() == null ? null : UnitPrice.of(asked.price()),
                        asked.discount() == null ? null : Percentage.of(asked.discount())))
                .toList());
    }

    private void endOrGoOn() {
        LocalDate before = reckoning.end();
        LocalDate end = random.nextInt(3) > 0 ? latest(rhythm.start(), someDay()) : null;
        reckoning.end(end);
        builder.endedPer(end == null ? null : end.toString());
        LocalDate from = end == null || before != null && before.isBefore(end) ? before : end;
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
        int how = random.nextInt(last.correction() ? 2 : 3);
        story.add(List.of("waived ", "by hand ", "credited ").get(how) + last);
        switch (how) {
            case 0 -> books.waiveLast(1);
            case 1 ->
                books.changeLastByHand(1, new Money(last.amount().minorUnits() * random.nextInt(5) / 2, currency));
            default -> books.creditLast(1);
        }
    }

    private void discard() {
        List<Long> drafts = books.draftsOf(1);
        if (!drafts.isEmpty()) {
            long draft = any(drafts);
            books.discard(draft);
            forgetPrices();
            story.add("discarded " + draft);
        }
    }

    private void run(RunRequest request) {
        Reach reach = new Reach(request.runDate(), months, request.until());
        Map<Integer, Money> expected = new TreeMap<>();
        if (request.isFor(Books.debtor(7, currency)) && isDue(request)) {
            for (int period = 0; period <= lastPeriod(reach); period++) {
                BigDecimal amount = reckoning.toAsk(
                        period, reach, kept(period), firstBilledAt.getOrDefault(period, known), corrections);
                if (amount.signum() != 0) {
                    expected.put(period, Money.of(amount, currency));
                }
            }
        }
        Map<Integer, Money> made = new TreeMap<>();
        books.run(request)
                .forEach(draft -> draft.lines()
                        .forEach(line -> made.merge(
                                rhythm.periodOf(line.billed().serviceFrom()),
                                line.billed().amount(),
                                Money::plus)));
        made.values().removeIf(Money::isZero);
        story.add("%s made %s".formatted(request, made));
        assertThat(made).isEqualTo(expected);
        books.entriesOf(1).forEach(entry -> firstBilledAt.putIfAbsent(rhythm.periodOf(entry.serviceFrom()), known));
        assertThat(books.propose(request).drafts()).as("again").isEmpty();
    }

    private boolean isDue(RunRequest request) {
        return request.selection()
                || request.until() != null
                || (request.runDate().getMonthValue() - 1) % months == 0;
    }

    private int lastPeriod(Reach reach) {
        LocalDate last = reach.runDate().plusMonths(months + 1L);
        last = reach.until() == null ? last : latest(last, reach.until());
        for (BilledPeriod entry : books.entriesOf(1)) {
            last = latest(last, entry.serviceFrom());
        }
        return rhythm.periodOf(latest(last, rhythm.start()));
    }

    private List<Kept> kept(int period) {
        return books.entriesOf(1).stream()
                .filter(entry -> rhythm.periodOf(entry.serviceFrom()) == period)
                .map(entry -> new Kept(
                        entry.serviceFrom(),
                        entry.correction() ? entry.serviceFrom() : entry.until(),
                        entry.source() == Source.WAIVED,
                        entry.amount().toDecimal()))
                .toList();
    }

    /** Of a period of which nothing is billed any more, the prices of the next run count. */
    private void forgetPrices() {
        firstBilledAt.keySet().removeIf(period -> kept(period).isEmpty());
    }

    private LocalDate someDay() {
        return today.plusDays(random.nextInt(180) - 130);
    }

    private BigDecimal quantity() {
        return new BigDecimal(any(List.of("1", "1", "2", "3", "5", "10", "0.5", "12.25")));
    }

    private BigDecimal discount() {
        return new BigDecimal(any(List.of("0", "5", "12.5", "33.3333", "100")));
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(random.nextInt(600_000), any(List.of(2, 4)));
    }

    private <T> @Nullable T maybe(int of, T value) {
        return random.nextInt(of) == 0 ? value : null;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
