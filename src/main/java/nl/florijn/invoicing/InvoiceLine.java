package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.money.VatCategory;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.charges.ChargeId;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands on the document; on a credit note what is given back is positive.
 *
 * @param customerId who holds the subscription or charge; need not be the debtor
 * @param customerName its name
 * @param creditedLineId the line of an approved invoice that it gives back (R33); null on other lines
 * @param from first day of service, null on lines without a period
 * @param until first day after it
 * @param fraction which part of a whole period of {@code interval}; null when there is none
 * @param vatCode code of the partner
 * @param priceOrigin why it has its price and discount; null on corrections
 * @param reason why a correction was proposed, null on other lines
 */
public record InvoiceLine(
        LineId id,
        LineKind kind,
        CustomerId customerId,
        String customerName,
        @Nullable SubscriptionId subscriptionId,
        @Nullable ChargeId chargeId,
        @Nullable LineId creditedLineId,
        @Nullable ProductId productId,
        String description,
        @Nullable String group,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Fraction fraction,
        @Nullable Interval interval,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal net,
        String vatCode,
        VatCategory vatCategory,
        BigDecimal vatRate,
        String ledgerAccount,
        @Nullable PriceOrigin priceOrigin,
        @Nullable CorrectionReason reason) {}
