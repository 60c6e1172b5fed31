package nl.florijn.subscriptions.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as an import compares and writes it.
 *
 * @param billed what cannot change any more once something is billed
 * @param end first day it is no longer served; null: goes on
 */
record SubscriptionEntry(
        SubscriptionId id,
        String reference,
        String description,
        @Nullable String group,
        @Nullable LayoutId layout,
        @Nullable LocalDate end,
        BilledByTerms billed) {

    /** The terms by which it is billed (R3, R7); with the currency that its own price was typed in (R28). */
    record BilledByTerms(
            CustomerId customer,
            ProductId product,
            BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable String priceCurrency,
            @Nullable BigDecimal discountPercent,
            Interval interval,
            LocalDate start,
            Alignment alignment,
            @Nullable BillingType billingType,
            @Nullable Boolean prorate) {}

    SubscriptionEntry with(BilledByTerms terms) {
        return new SubscriptionEntry(id, reference, description, group, layout, end, terms);
    }

    /**
     * As the core reckons with it.
     *
     * @param effectiveType by R2, and so is {@code effectiveProrate}
     */
    BillableSubscription toCore(PricedProduct product, BillingType effectiveType, boolean effectiveProrate) {
        var price = billed.unitPrice();
        var currency = billed.priceCurrency();
        var discount = billed.discountPercent();
        var terms = new Terms(
                billed.start(),
                product,
                Quantity.of(billed.quantity()),
                price == null ? null : UnitPrice.of(price),
                currency == null ? null : Currency.getInstance(currency),
                discount == null ? null : Percentage.of(discount));
        return new BillableSubscription(
                id.value(),
                description,
                group,
                new Cycle(billed.start(), billed.interval(), billed.alignment()),
                end,
                effectiveType,
                effectiveProrate,
                null,
                List.of(terms));
    }
}
