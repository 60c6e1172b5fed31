package nl.florijn.invoicing.facts;

import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer with something due.
 *
 * @param priceListId its price list, whose entries are still to be read (R15); null: it has none
 * @param billingType what its subscriptions inherit (R2)
 * @param prorate what its subscriptions inherit (R2)
 */
public record DueCustomer(
        Holder customer, @Nullable PriceListId priceListId, Debtor debtor, BillingType billingType, boolean prorate) {

    CustomerId id() {
        return new CustomerId(customer.id());
    }

    /** The price lists to be read for it: one, or none. */
    public List<PriceListId> priceLists() {
        return priceListId == null ? List.of() : List.of(priceListId);
    }

    /** The customer as the core wants it. */
    public Holder with(Map<PriceListId, PriceTable> lists) {
        return priceListId == null ? customer : customer.with(customer.discount(), lists.get(priceListId));
    }
}
