package nl.florijn.subscriptions.intake;

import static java.util.Objects.requireNonNull;
import static nl.florijn.partners.settings.BillingSettings.nearest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.customers.VatSchemes;
import nl.florijn.money.Quantity;
import nl.florijn.partners.settings.BillingSettings;
import org.jspecify.annotations.Nullable;

/**
 * Where the billing of brought-in subscriptions stands.
 *
 * @param ofPartner effective values (R2)
 */
record BilledThrough(
        BillingSettings ofPartner, TaxRules taxRules, VatSchemes vatSchemes, Map<PriceListId, PriceTable> priceLists) {

    /** The subscription with the effective values of R2. */
    BillableSubscription effective(SubscriptionEntry subscription, SubscriptionHolder holder, PricedProduct product) {
        var own = subscription.billed();
        var inherited = BillingSettings.ofSubscription(holder.billingType(), holder.prorate(), null)
                .over(ofPartner);
        return subscription.toCore(
                product,
                nearest(own.billingType(), requireNonNull(inherited.billingType())),
                nearest(own.prorate(), requireNonNull(inherited.prorate())));
    }

    /**
     * Where a subscription stands that Florijn has not billed yet, with the terms that days billed before keep (R7).
     *
     * @param billedUntil first day that the earlier system did not bill; null: it billed nothing
     * @throws UnbillableException when what it billed has no price, or no VAT rate on its last day
     */
    BilledThroughEntry of(
            SubscriptionEntry entry,
            @Nullable LocalDate billedUntil,
            SubscriptionHolder holder,
            PricedProduct product) {
        var subscription = effective(entry, holder, product);
        if (billedUntil == null) {
            return new BilledThroughEntry(entry, SubscriptionState.settledUntil(null, subscription), null);
        }
        return new BilledThroughEntry(
                entry,
                SubscriptionState.broughtOver(billedUntil, subscription),
                BroughtOver.of(billedUntil, subscription, customer(holder), debtor(holder.payer()), taxRules));
    }

    /** Whether it can be billed on a day without a price of its own (R15). */
    boolean hasPrice(
            SubscriptionHolder holder, PricedProduct product, Interval interval, BigDecimal quantity, LocalDate day) {
        var wanted = new PriceRequest(product, interval, holder.payer().currency(), Quantity.of(quantity), day);
        return Pricing.of(null, null, wanted, customer(holder)) != null;
    }

    private Holder customer(SubscriptionHolder holder) {
        var list = holder.priceList();
        return new Holder(holder.id().value(), "", holder.discount(), list == null ? null : priceLists.get(list));
    }

    /** What a price and a VAT code depend on is real, the rest is of no account here. */
    private Debtor debtor(SubscriptionHolder.Payer payer) {
        var vatCode = vatSchemes.codeOf(payer.vatCode(), payer.kind(), payer.country());
        return new Debtor(
                payer.id().value(),
                payer.currency(),
                vatCode == null ? null : vatCode.value(),
                InvoiceRhythm.MONTHLY,
                Collecting.DEBTOR,
                Grouping.NONE,
                PaymentTerm.FOURTEEN_DAYS,
                null);
    }
}
