package nl.florijn.billing.pricing;

import static java.util.stream.Collectors.groupingBy;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.billing.pricing.PriceRow.Subject;
import nl.florijn.billing.pricing.PriceRow.Subject.OfGroup;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import org.jspecify.annotations.Nullable;

/**
 * The prices that some customers have in the place of the usual ones (R15).
 *
 * @param code as people know it
 * @param entries by what they are for; no two of them clash
 */
public record PriceTable(String code, Map<Subject, List<PriceRow>> entries) {

    public static PriceTable of(String code, List<PriceRow> entries) {
        return new PriceTable(code, entries.stream().collect(groupingBy(PriceRow::subject)));
    }

    /** The entry that counts: one for the product goes before one for its group; null when there is none. */
    @Nullable
    public PriceRow find(PriceRequest wanted) {
        PricedProduct product = wanted.product();
        if (product == null) {
            return null;
        }
        PriceRow ofProduct = find(new OfProduct(product.id()), wanted);
        String group = product.group();
        return ofProduct != null || group == null ? ofProduct : find(new OfGroup(group), wanted);
    }

    /** For which it gives a product, or its group, new prices in a currency. */
    public Stream<Interval> intervals(PricedProduct product, Currency currency) {
        String group = product.group();
        return Stream.concat(
                        Stream.of(new OfProduct(product.id())),
                        Stream.ofNullable(group).map(OfGroup::new))
                .flatMap(subject -> entries.getOrDefault(subject, List.of()).stream())
                .map(PriceRow::price)
                .flatMap(price ->
                        price instanceof NewPrice fresh && fresh.currency().equals(currency)
                                ? Stream.ofNullable(fresh.interval())
                                : Stream.of());
    }

    private @Nullable PriceRow find(Subject subject, PriceRequest wanted) {
        PriceRow found = null;
        for (PriceRow entry : entries.getOrDefault(subject, List.of())) {
            if (entry.isFor(wanted)
                    && (found == null
                            || entry.minimum().tenThousandths()
                                    > found.minimum().tenThousandths())) {
                found = entry;
            }
        }
        return found;
    }
}
