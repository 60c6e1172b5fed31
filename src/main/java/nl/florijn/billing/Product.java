package nl.florijn.billing;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What is sold, as far as a line needs it.
 *
 * @param group product group to group lines by, may be null
 * @param vatCodeId null: the partner's default (R18)
 * @param ledgerAccountId null: the partner's default (R18)
 */
public record Product(
        long id,
        String name,
        @Nullable String group,
        List<ProductPrice> prices,
        @Nullable Long vatCodeId,
        @Nullable Long ledgerAccountId) {

    /** The product's own price (the last step of R15), null when it is not sold like that. */
    @Nullable
    UnitPrice price(@Nullable Interval interval, Currency currency) {
        for (ProductPrice price : prices) {
            if (price.currency().equals(currency) && Objects.equals(price.interval(), interval)) {
                return price.unitPrice();
            }
        }
        return null;
    }
}
