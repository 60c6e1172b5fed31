package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.ListPrice;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceRow.Subject;
import nl.florijn.billing.pricing.PriceRow.Subject.OfGroup;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/** On random lists the entry that counts is the one that a person would find by going through all of them. */
class R15RandomListsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final List<Interval> INTERVALS = List.of(Interval.parse("P1M"), Interval.parse("P1Y"));

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void R15_theEntryIsTheOneANaiveSearchFinds() {
        List<PriceRow> entries = entriesWithoutClash();
        PriceTable list = PriceTable.of("L", entries);
        for (int i = 0; i < 50; i++) {
            PriceRequest wanted = request();
            assertThat(list.find(wanted))
                    .as("seed %d: %s on %s", seed, wanted, entries)
                    .isEqualTo(search(entries, wanted).orElse(null));
        }
    }

    @RepeatedTest(200)
    void R15_theOrderOfTheEntriesDoesNotMatter() {
        List<PriceRow> entries = entriesWithoutClash();
        PriceRequest wanted = request();
        Holder customer = new Holder(7, "A", null, PriceTable.of("L", entries));
        Holder turned = new Holder(7, "A", null, PriceTable.of("L", entries.reversed()));

        assertThat(Pricing.of(null, null, wanted, turned))
                .as("seed %d: %s on %s", seed, wanted, entries)
                .isEqualTo(Pricing.of(null, null, wanted, customer));
    }

    /** All that fit: those for the product before those for its group, then the largest minimum. */
    private static Optional<PriceRow> search(List<PriceRow> entries, PriceRequest wanted) {
        return entries.stream()
                .filter(entry -> fits(entry, wanted))
                .max(Comparator.<PriceRow, Boolean>comparing(entry -> entry.subject() instanceof OfProduct)
                        .thenComparing(entry -> entry.minimum().toDecimal()));
    }

    private static boolean fits(PriceRow entry, PriceRequest wanted) {
        PricedProduct product = wanted.product();
        boolean isForIt = product != null
                && switch (entry.subject()) {
                    case OfProduct(long id) -> id == product.id();
                    case OfGroup(String group) -> group.equals(product.group());
                };
        boolean isOfIts = switch (entry.price()) {
            case ListPrice.NewPrice price -> price.interval() == wanted.interval();
            case ListPrice.AmountOff off -> off.interval() == wanted.interval();
            case ListPrice.PercentOff _ -> true;
        };
        boolean isReached =
                entry.minimum().toDecimal().compareTo(wanted.quantity().toDecimal()) <= 0;
        boolean hasBegun = entry.from() == null || entry.from().compareTo(wanted.day()) <= 0;
        boolean hasEnded = entry.until() != null && entry.until().compareTo(wanted.day()) <= 0;
        return isForIt && isOfIts && isReached && hasBegun && !hasEnded;
    }

    private List<PriceRow> entriesWithoutClash() {
        List<PriceRow> entries = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            PriceRow entry = entry();
            if (entries.stream().noneMatch(entry::clashesWith)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private PriceRow entry() {
        Subject subject =
                random.nextBoolean() ? new OfProduct(random.nextInt(3)) : new OfGroup("group " + random.nextInt(2));
        LocalDate from = random.nextInt(3) == 0 ? null : day();
        LocalDate until = random.nextInt(3) == 0 ? null : (from == null ? FIRST : from).plusDays(1 + random.nextInt(9));
        return new PriceRow(subject, Quantity.of(random.nextInt(5)), from, until, price());
    }

    private ListPrice price() {
        UnitPrice amount = new UnitPrice(random.nextInt(200_000));
        return switch (random.nextInt(3)) {
            case 0 -> new ListPrice.NewPrice(interval(), EUR, amount);
            case 1 -> new ListPrice.AmountOff(interval(), EUR, amount);
            default -> new ListPrice.PercentOff(Percentage.of(random.nextInt(101)));
        };
    }

    private PriceRequest request() {
        long id = random.nextInt(3);
        PricedProduct product = new PricedProduct(id, "P", group(), List.of(), null, null);
        return new PriceRequest(product, interval(), EUR, new Quantity(random.nextInt(60_000)), day());
    }

    private @Nullable String group() {
        int number = random.nextInt(3);
        return number == 2 ? null : "group " + number;
    }

    private Interval interval() {
        return INTERVALS.get(random.nextInt(2));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(10));
    }
}
