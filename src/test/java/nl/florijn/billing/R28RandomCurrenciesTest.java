package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static nl.florijn.billing.SubscriptionBuilder.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.florijn.billing.composing.DraftInvoice;
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
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of one subscription with prices of its own, whose debtor goes from one currency to another: what is not
 * billed by then gets a price in the new one (R28). After each run every period is billed, in each currency, what its days
 * come to by the prices typed in that currency, reckoned here day by day; and no run sets it apart. More of them: {@code
 * -Dflorijn.histories=20000 -Dflorijn.seed=7}.
 */
class R28RandomCurrenciesTest {

    private static final int HISTORIES = Integer.getInteger("florijn.histories", 600);
    private static final long SEED = Long.getLong("florijn.seed", 1);
    private static final int STEPS = 24;
    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 20);
    private static final List<Currency> CURRENCIES =
            List.of(EUR, Currency.getInstance("JPY"), Currency.getInstance("USD"));
    private static final List<PricedProduct> PRODUCTS =
            List.of(SubscriptionBuilder.HOSTING, product(2, "E-book", Books.LOW));

    /** A change as it was entered; null stays as it was. */
    private record Said(
            LocalDate from,
            @Nullable PricedProduct product,
            @Nullable Quantity quantity,
            @Nullable UnitPrice price,
            @Nullable Currency currency) {

        Terms onto(Terms before) {
            return new Terms(
                    from,
                    product == null ? before.product() : product,
                    quantity == null ? before.quantity() : quantity,
                    price == null ? before.unitPrice() : price,
                    currency == null ? before.priceCurrency() : currency,
                    null);
        }
    }

    private final List<String> story = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private Random random;
    private Terms first;
    private SubscriptionBuilder builder;
    private Books books;
    private Currency currency;
    private @Nullable LocalDate broughtOver;
    private LocalDate today;

    @Test
    void R28_eachPeriodIsBilledInEachCurrencyWhatItsPricesInItComeTo() {
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
            convertWhatWaits();
            today = today.plusDays(random.nextInt(25));
        }
        run(RunRequest.of(today.withDayOfMonth(1).plusMonths(1)));
    }

    private void begin() {
        story.clear();
        said.clear();
        broughtOver = null;
        today = BEGIN.plusDays(random.nextInt(500));
        currency = any(CURRENCIES);
        LocalDate start = today.minusDays(random.nextInt(60));
        String interval = any(List.of("P1M", "P1M", "P3M", "P1Y", "P1W", "P10D"));
        builder = aSubscription().every(interval).startedOn(start.toString()).prorate(random.nextInt(3) > 0);
        if (!interval.endsWith("W") && !interval.endsWith("D") && random.nextBoolean()) {
            builder.byTheCalendar();
        }
        if (random.nextInt(3) == 0) {
            builder.inArrears();
        }
        first = new Terms(start, any(PRODUCTS), quantity(), price(), currency, null);
        builder.withTerms(List.of(first));
        books = Books.of(builder).paidBy(Books.debtor(7, currency));
        if (random.nextInt(4) == 0) {
            broughtOver = start.plusDays(1 + random.nextInt(80));
            books.broughtOverUntil(broughtOver.toString());
        }
        story.add("%s brought over until %s".formatted(builder.build(), broughtOver));
    }

    private void something() {
        switch (random.nextInt(14)) {
            case 0 -> say(new Said(someDay(), null, quantity(), null, null));
            case 1, 2 -> sayAPrice();
            case 3, 4 -> endOrGoOn();
            case 5, 6 -> discard();
            case 7 -> adjustLast();
            case 8 -> run(new RunRequest(today, today.plusDays(random.nextInt(40) - 10), false));
            case 9, 10 -> payIn(any(CURRENCIES));
            default -> run(RunRequest.of(today.withDayOfMonth(1)));
        }
    }

    /** Of the same or another product; days that are billed in another currency get no price in this one. */
    private void sayAPrice() {
        LocalDate day = someDay();
        boolean isBilledInAnother = books.entriesOf(1).stream()
                        .anyMatch(entry -> entry.until().isAfter(day)
                                && !entry.amount().currency().equals(currency))
                || broughtOver != null
                        && broughtOver.isAfter(day)
                        && !first.priceCurrency().equals(currency);
        if (!isBilledInAnother) {
            say(new Said(day, random.nextBoolean() ? any(PRODUCTS) : null, null, price(), currency));
        }
    }

    private void say(Said change) {
        said.add(change);
        said.sort(Comparator.comparing(Said::from));
        builder.withTerms(terms());
        LocalDate end = builder.build().end();
        books.reopen(1, end != null && end.isBefore(change.from()) ? end : change.from());
        story.add(change.toString());
    }

    /** One for each day of a change. */
    private List<Terms> terms() {
        List<Terms> terms = new ArrayList<>(List.of(first));
        for (Said change : said) {
            Terms next = change.onto(terms.getLast());
            if (next.effective().equals(terms.getLast().effective())) {
                terms.removeLast();
            }
            terms.add(next);
        }
        return terms;
    }

    private void payIn(Currency other) {
        currency = other;
        books.paidBy(Books.debtor(7, other));
        story.add("paid in " + other);
    }

    /** Each price in another currency that counts from the first day not billed on gets one in that of who pays. */
    private void convertWhatWaits() {
        LocalDate day = firstUnbilled();
        LocalDate end = builder.build().end();
        if (end != null && !day.isBefore(end)) {
            return;
        }
        List<LocalDate> days = new ArrayList<>(List.of(day));
        said.stream()
                .filter(change -> change.price() != null && change.from().isAfter(day))
                .forEach(change -> days.add(change.from()));
        for (LocalDate one : days.stream().distinct().toList()) {
            boolean counts = end == null || one.isBefore(end);
            if (counts && !builder.build().termsOn(one).priceCurrency().equals(currency)) {
                say(new Said(one, null, null, price(), currency));
            }
        }
    }

    private LocalDate firstUnbilled() {
        LocalDate until = broughtOver;
        for (BilledPeriod entry : books.entriesOf(1)) {
            if (!entry.correction() && (until == null || entry.until().isAfter(until))) {
                until = entry.until();
            }
        }
        return until == null ? first.effective() : until;
    }

    private void endOrGoOn() {
        LocalDate before = builder.build().end();
        LocalDate end = random.nextInt(3) > 0 ? someDay() : null;
        builder.endedPer(end == null ? null : end.toString());
        LocalDate from = end == null || before != null && before.isBefore(end) ? before : end;
        if (from != null) {
            books.reopen(1, from);
        }
        story.add("ends " + end);
    }

    private void discard() {
        List<Long> drafts = books.draftsOf(1);
        if (!drafts.isEmpty()) {
            long draft = any(drafts);
            books.discard(draft);
            story.add("discarded " + draft);
        }
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
                books.changeLastByHand(
                        1,
                        new Money(last.amount().minorUnits() / 2, last.amount().currency()));
            default -> books.creditLast(1);
        }
    }

    private void run(RunRequest request) {
        List<DraftInvoice> thorough = books.proposeFromTheStart(request).drafts();
        List<DraftInvoice> made = books.run(request);
        story.add("%s in %s made %s".formatted(request, currency, Books.inShort(made)));
        assertThat(made).as("as if all were compared").isEqualTo(thorough);
        RunResult again = books.propose(request);
        assertThat(again.drafts()).as("again").isEmpty();
        assertThat(again.waiversUsed()).as("again").isEmpty();
        Map<LocalDate, List<BilledPeriod>> byPeriod = new TreeMap<>();
        for (BilledPeriod entry : books.entriesOf(1)) {
            LocalDate from =
                    builder.build().cycle().periodAt(entry.serviceFrom()).from();
            byPeriod.computeIfAbsent(from, _ -> new ArrayList<>()).add(entry);
        }
        byPeriod.forEach((from, entries) -> {
            BillingPeriod period = builder.build().cycle().periodAt(from);
            assertThat(billed(period, entries))
                    .as("period %s", period)
                    .isEqualTo(target(period, entries, request.due(Books.debtor(7, currency))));
            assertThat(entries)
                    .extracting(entry -> entry.serviceFrom() + "/" + entry.correctionNo())
                    .doesNotHaveDuplicates();
        });
    }

    private Map<Currency, BigDecimal> billed(BillingPeriod period, List<BilledPeriod> entries) {
        Map<Currency, BigDecimal> billed = new HashMap<>();
        entries.forEach(
                entry -> billed.merge(entry.amount().currency(), entry.amount().toDecimal(), BigDecimal::add));
        if (broughtOver != null) {
            LocalDate from = servedFrom(period);
            LocalDate until = broughtOverUntilIn(period);
            if (from.isBefore(until)) {
                Map<Currency, BigDecimal> before = sums(period, from, until, List.of(termsBroughtOver()));
                before.forEach((one, amount) -> billed.merge(one, amount, BigDecimal::add));
            }
        }
        return withoutNothing(billed);
    }

    private Terms termsBroughtOver() {
        return first;
    }

    private LocalDate broughtOverUntilIn(BillingPeriod period) {
        LocalDate from = servedFrom(period);
        if (broughtOver == null || !from.isBefore(broughtOver)) {
            return from;
        }
        boolean inPart = builder.build().prorate() && broughtOver.isBefore(period.until());
        return inPart ? broughtOver : period.until();
    }

    /** A(u) of R4, R5 and R7 in each currency. */
    private Map<Currency, BigDecimal> target(BillingPeriod period, List<BilledPeriod> entries, Due due) {
        BillableSubscription subscription = builder.build();
        LocalDate from = servedFrom(period);
        LocalDate end = subscription.end() == null ? period.until() : earliest(period.until(), subscription.end());
        LocalDate until = broughtOverUntilIn(period);
        for (BilledPeriod entry : entries) {
            until = entry.correction() ? until : latest(until, entry.until());
        }
        LocalDate dueUntil = from.isBefore(end) ? due.dueUntil(subscription, from, end) : null;
        until = earliest(end, dueUntil == null ? until : latest(until, dueUntil));
        return withoutNothing(sums(period, from, until, subscription.terms()));
    }

    private Map<Currency, BigDecimal> sums(BillingPeriod period, LocalDate from, LocalDate until, List<Terms> terms) {
        BillableSubscription asked = builder.build().with(terms);
        Map<Currency, BigDecimal> perDay = new HashMap<>();
        if (asked.prorate()) {
            for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
                Terms inForce = asked.termsOn(day);
                perDay.merge(inForce.priceCurrency(), perInterval(inForce), BigDecimal::add);
            }
        } else if (from.isBefore(until)) {
            Terms inForce = asked.termsOn(from);
            perDay.put(inForce.priceCurrency(), perInterval(inForce).multiply(BigDecimal.valueOf(period.days())));
        }
        Map<Currency, BigDecimal> sums = new HashMap<>();
        perDay.forEach((one, sum) -> sums.put(
                one,
                sum.divide(BigDecimal.valueOf(period.days()), one.getDefaultFractionDigits(), RoundingMode.HALF_UP)));
        return sums;
    }

    private static Map<Currency, BigDecimal> withoutNothing(Map<Currency, BigDecimal> sums) {
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static BigDecimal perInterval(Terms terms) {
        return terms.quantity().toDecimal().multiply(terms.unitPrice().toDecimal());
    }

    private LocalDate servedFrom(BillingPeriod period) {
        return latest(period.from(), first.effective());
    }

    private LocalDate someDay() {
        return latest(first.effective(), today.plusDays(random.nextInt(120) - 80));
    }

    private Quantity quantity() {
        return Quantity.of(any(List.of("1", "2", "3", "0.5", "12.25")));
    }

    private UnitPrice price() {
        return UnitPrice.of(BigDecimal.valueOf(1 + random.nextInt(3_000_000), 4));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
