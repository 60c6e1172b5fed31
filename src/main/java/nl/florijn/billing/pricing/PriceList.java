package nl.florijn.billing.pricing;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import nl.florijn.billing.pricing.PriceListEntry.Subject;
import nl.florijn.billing.pricing.PriceListEntry.Subject.OfGroup;
import nl.florijn.billing.pricing.PriceListEntry.Subject.OfProduct;
import org.jspecify.annotations.Nullable;

/**
 * The prices that some customers have in the place of the usual ones (R15).
 *
 * @param code as people know it
 * @param entries by what they are for; no two of them clash
 */
public record PriceList(String code, Map<Subject, List<PriceListEntry>> entries) {

    public static PriceList of(String code, List<PriceListEntry> entries) {
        return new PriceList(code, entries.stream().collect(groupingBy(PriceListEntry::subject)));
    }

    /** The entry that counts: one for the product goes before one for its group; null when there is none. */
    @Nullable
    public PriceListEntry find(PriceRequest wanted) {
        Product product = wanted.product();
        if (product == null) {
            return null;
        }
        PriceListEntry ofProduct = find(new OfProduct(product.id()), wanted);
        String group = product.group();
        return ofProduct != null || group == null ? ofProduct : find(new OfGroup(group), wanted);
    }

    private @Nullable PriceListEntry find(Subject subject, PriceRequest wanted) {
        PriceListEntry found = null;
        for (PriceListEntry entry : entries.getOrDefault(subject, List.of())) {
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
