package nl.florijn.subscriptions;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What a customer takes.
 *
 * @param reference own key of the calling system, unique per partner
 * @param description stands on the lines, such as the domain name; the product's name when left out
 * @param quantity above zero; 1 when left out
 * @param unitPrice for one interval; null: from list or product (R15)
 * @param discountPercent null: from list or customer (R16)
 * @param end first day that is not served any more; null: goes on
 * @param alignment from the start on when left out
 * @param billingType null: as the customer has it (R2), and so is {@code prorate}
 * @param layout code of what documents with its lines look like; null: as who pays has it (R2)
 * @param recipientId where the service is delivered; null: at the customer
 * @param group own reference to group lines by (R11)
 */
public record SubscriptionDetails(
        @Nullable String reference,
        CustomerId customerId,
        ProductId productId,
        @Nullable String description,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        Interval interval,
        LocalDate start,
        @Nullable LocalDate end,
        Alignment alignment,
        @Nullable BillingType billingType,
        @Nullable Boolean prorate,
        @Nullable String layout,
        @Nullable CustomerId recipientId,
        @Nullable String group) {

    public SubscriptionDetails {
        reference = KeyText.orNull(reference);
        layout = layout == null ? null : KeyText.of(layout);
        group = KeyText.orNull(group);
        description = ShownText.orNull(description);
        quantity = Objects.requireNonNullElse(DecimalForm.plain(quantity), BigDecimal.ONE);
        unitPrice = DecimalForm.price(unitPrice);
        discountPercent = DecimalForm.plain(discountPercent);
        alignment = alignment == null ? Alignment.ANNIVERSARY : alignment;
    }

    void check(FieldCheck check) {
        check.optional("reference", reference, 64)
                .present("customerId", customerId)
                .present("productId", productId)
                .optional("description", description, 500)
                .present("interval", interval)
                .present("start", start)
                .require(
                        start == null || end == null || !end.isBefore(start),
                        "end",
                        "END_BEFORE_START",
                        "A subscription cannot end before it starts.")
                .require(
                        alignment == Alignment.ANNIVERSARY || interval == null || interval.isOfMonths(),
                        "alignment",
                        "CALENDAR_INTERVAL",
                        "Only intervals of months and years follow the calendar.")
                .optional("group", group, 100);
        TermFields.check(check, quantity, unitPrice, discountPercent);
    }

    public Cycle cycle() {
        return new Cycle(start, interval, alignment);
    }

    /** Its terms as the core knows them. */
    Terms terms(LocalDate effective, @Nullable String priceCurrency, Map<ProductId, PricedProduct> products) {
        return new Terms(
                effective,
                requireNonNull(products.get(productId)),
                Quantity.of(quantity),
                unitPrice == null ? null : UnitPrice.of(unitPrice),
                unitPrice == null || priceCurrency == null ? null : Currency.getInstance(priceCurrency),
                discountPercent == null ? null : Percentage.of(discountPercent));
    }

    /** What cannot change any more once something is billed (R3). */
    boolean isBilledLike(SubscriptionDetails other) {
        return customerId.equals(other.customerId)
                && cycle().equals(other.cycle())
                && Objects.equals(billingType, other.billingType)
                && Objects.equals(prorate, other.prorate);
    }

    /** Its own settings of R2; it has no others than these three. */
    public BillingSettings settings() {
        return BillingSettings.ofSubscription(billingType, prorate, layout);
    }

    /** With other settings of its own. */
    public SubscriptionDetails with(BillingSettings others) {
        return copy(productId, description, quantity, unitPrice, discountPercent, end, others);
    }

    /** With other terms; everything else as it is. */
    public SubscriptionDetails with(
            ProductId product,
            BigDecimal otherQuantity,
            @Nullable BigDecimal otherUnitPrice,
            @Nullable BigDecimal otherDiscount) {
        return copy(product, description, otherQuantity, otherUnitPrice, otherDiscount, end, settings());
    }

    SubscriptionDetails withDescription(String other) {
        return copy(productId, other, quantity, unitPrice, discountPercent, end, settings());
    }

    public SubscriptionDetails withEnd(@Nullable LocalDate other) {
        return copy(productId, description, quantity, unitPrice, discountPercent, other, settings());
    }

    private SubscriptionDetails copy(
            ProductId otherProduct,
            @Nullable String otherDescription,
            BigDecimal otherQuantity,
            @Nullable BigDecimal otherUnitPrice,
            @Nullable BigDecimal otherDiscount,
            @Nullable LocalDate otherEnd,
            BillingSettings otherSettings) {
        return new SubscriptionDetails(
                reference,
                customerId,
                otherProduct,
                otherDescription,
                otherQuantity,
                otherUnitPrice,
                otherDiscount,
                interval,
                start,
                otherEnd,
                alignment,
                otherSettings.billingType(),
                otherSettings.prorate(),
                otherSettings.layout(),
                recipientId,
                group);
    }
}
