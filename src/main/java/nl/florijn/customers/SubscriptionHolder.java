package nl.florijn.customers;

import java.util.Currency;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A customer that holds subscriptions, as far as their terms depend on it (R2).
 *
 * @param billingType null: the partner's
 * @param prorate null: the partner's
 * @param discount null: none
 * @param priceList null: none
 * @param payer who gets the invoices: the invoice debtor, else the customer itself
 * @param itself as it would pay, for itself or for others
 */
public record SubscriptionHolder(
        CustomerId id,
        @Nullable BillingType billingType,
        @Nullable Boolean prorate,
        @Nullable Percentage discount,
        @Nullable PriceListId priceList,
        Payer payer,
        Payer itself) {

    /**
     * An invoice debtor, as far as the terms of subscriptions depend on it.
     *
     * @param vatCode its own (R18); null: none
     */
    public record Payer(
            CustomerId id, Currency currency, @Nullable VatCodeId vatCode, CustomerKind kind, String country) {}

    /** Whether somebody else pays. */
    public boolean isPaidFor() {
        return !payer.id().equals(id);
    }

    /** The same, when this one pays. */
    public SubscriptionHolder paidBy(Payer other) {
        return new SubscriptionHolder(id, billingType, prorate, discount, priceList, other, itself);
    }
}
