package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.florijn.Books;
import nl.florijn.billing.HandReckoning.DatedPrice;
import nl.florijn.billing.HandReckoning.Gives;
import nl.florijn.billing.HandReckoning.Known;
import nl.florijn.billing.HandReckoning.Listed;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products and price lists that change at random, beside what is known of them. */
@Component
class Market {

    static final List<String> INTERVALS = List.of("1M", "1M", "3M", "6M", "1Y", "1W", "2W", "10D");

    private static final List<String> GROUPS = List.of("A", "B");

    private final Books books;
    private final Products products;
    private final PriceLists lists;
    private final PriceListEntries entries;

    Market(Books books, Products products, PriceLists lists, PriceListEntries entries) {
        this.books = books;
        this.products = products;
        this.lists = lists;
        this.entries = entries;
    }

    /** The market of one partner. */
    Stalls of(PartnerId partner, Random random) {
        return new Stalls(partner, random);
    }

    /** An entry as it stands on the list. */
    private record OnList(Listed listed, @Nullable Interval interval) {}

    /** What one partner sells. */
    final class Stalls {

        private final PartnerId partner;
        private final Random random;
        private final List<Product> sold = new ArrayList<>();
        private final Map<Long, Map<Interval, BigDecimal>> prices = new TreeMap<>();
        private final Map<Long, String> groups = new HashMap<>();
        private final List<OnList> onList = new ArrayList<>();
        private final PriceListId list;

        private Stalls(PartnerId partner, Random random) {
            this.partner = partner;
            this.random = random;
            this.list = lists.create(partner, new PriceListDetails("LIST", "")).id();
            for (var i = 0; i < 2; i++) {
                var group = GROUPS.get(i);
                var product = books.product(partner, "{\"group\": \"%s\"}".formatted(group));
                sold.add(product);
                groups.put(product.id().value(), group);
                newPrices(i);
            }
        }

        List<Product> products() {
            return sold;
        }

        /** Other prices for all intervals of a product. */
        String newPrices(int which) {
            var product = sold.get(which);
            Map<Interval, BigDecimal> fresh = new HashMap<>();
            INTERVALS.forEach(interval -> fresh.put(Interval.parse("P" + interval), price()));
            var known = product.details();
            var wanted = fresh.entrySet().stream()
                    .map(price -> new ProductPrice(price.getKey(), "EUR", price.getValue()))
                    .toList();
            sold.set(
                    which,
                    Market.this.products.change(
                            partner,
                            product.id(),
                            product.version(),
                            new ProductDetails(
                                    known.reference(),
                                    known.code(),
                                    known.name(),
                                    known.group(),
                                    known.kind(),
                                    wanted,
                                    known.vatCode(),
                                    known.ledgerAccount())));
            prices.put(product.id().value(), fresh);
            return product.id() + " costs " + fresh;
        }

        /** One more entry on the list, unless it would clash. */
        String newEntry(LocalDate today) {
            var gives = Gives.values()[random.nextInt(3)];
            var product =
                    random.nextInt(3) == 0 ? null : sold.get(random.nextInt(2)).id();
            var group = product == null ? GROUPS.get(random.nextInt(2)) : null;
            var minimum = random.nextInt(4);
            var from = random.nextInt(3) == 0 ? today.plusDays(random.nextInt(120) - 60) : null;
            var value = gives == Gives.PERCENT_OFF ? BigDecimal.valueOf(1 + random.nextInt(50)) : price();
            var interval = gives == Gives.PERCENT_OFF
                    ? null
                    : Interval.parse("P" + INTERVALS.get(random.nextInt(INTERVALS.size())));
            try {
                entries.create(partner, list, details(product, group, minimum, from, interval, gives, value));
            } catch (Conflict | InvalidInput clash) {
                return "no entry: " + clash.getMessage();
            }
            var listed = new Listed(product == null ? null : product.value(), group, minimum, from, null, gives, value);
            onList.add(new OnList(listed, interval));
            return "on the list: %s for %s".formatted(listed, interval);
        }

        private static PriceListEntryDetails details(
                @Nullable ProductId product,
                @Nullable String group,
                int minimum,
                @Nullable LocalDate from,
                @Nullable Interval interval,
                Gives gives,
                BigDecimal value) {
            return new PriceListEntryDetails(
                    product,
                    group,
                    BigDecimal.valueOf(minimum),
                    from,
                    null,
                    interval,
                    gives == Gives.PERCENT_OFF ? null : "EUR",
                    gives == Gives.PRICE ? value : null,
                    gives == Gives.AMOUNT_OFF ? value : null,
                    gives == Gives.PERCENT_OFF ? value : null);
        }

        /** All that prices for an interval depend on now. */
        Known known(Interval interval, boolean byList, @Nullable BigDecimal discount) {
            Map<Long, List<DatedPrice>> now = new HashMap<>();
            prices.forEach((product, price) -> now.put(product, List.of(new DatedPrice(null, price.get(interval)))));
            var listed = onList.stream()
                    .filter(entry -> entry.interval == null || entry.interval.equals(interval))
                    .map(OnList::listed)
                    .toList();
            return new Known(now, Map.copyOf(groups), byList ? listed : List.of(), discount);
        }

        private BigDecimal price() {
            return BigDecimal.valueOf(random.nextInt(2_000_000), 4);
        }
    }
}
