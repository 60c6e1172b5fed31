package nl.florijn.billing.composing;

import java.time.LocalDate;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A line for a draft.
 *
 * @param debtorId the invoice debtor it is for; of a correction the one billed before, which need not be today's
 * @param customerId the customer that holds the subscription or charge
 * @param from first day served, given back or added; null on lines without a period
 * @param until first day after it; null on lines without a period
 * @param fraction which part of a whole period; null on corrections and lines without a period
 * @param quantity -1 or 1 on corrections
 * @param unitPrice for one whole interval; of a correction its whole amount; never negative there
 * @param net quantity × price × (1 − discount) × fraction, so rounded that the parts of a period add up (R4)
 * @param origin why it has its price and discount; null on corrections
 * @param group heading it belongs under (R11), null: none
 * @param layoutId that of its subscription (R2); null: it has none of its own
 * @param billed the entry to keep with it, so that it is never billed again; null on lines without a period
 * @param correctedInvoiceId the invoice with the line it corrects; null when that was brought over or on other lines
 * @param reason null unless it is a correction
 */
public record Line(
        LineKind kind,
        long debtorId,
        long customerId,
        @Nullable Long subscriptionId,
        @Nullable Long chargeId,
        @Nullable Long productId,
        String description,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Fraction fraction,
        Quantity quantity,
        UnitPrice unitPrice,
        Percentage discount,
        Money net,
        LineTax tax,
        @Nullable PriceOrigin origin,
        @Nullable String group,
        @Nullable Long layoutId,
        @Nullable BilledPeriod billed,
        @Nullable Long correctedInvoiceId,
        @Nullable CorrectionReason reason) {

    /** A line that follows from the others: it bills nothing by itself. */
    static Line onTop(LineKind kind, long debtorId, String description, Quantity quantity, Money amount, LineTax tax) {
        return new Line(
                kind,
                debtorId,
                debtorId,
                null,
                null,
                null,
                description,
                null,
                null,
                null,
                quantity,
                UnitPrice.ofAmount(amount),
                Percentage.ZERO,
                amount,
                tax,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Its net amount with how it is taxed and booked. */
    public TaxedAmount taxed() {
        return new TaxedAmount(tax, net);
    }

    /** Whether it gives back: a correction of less than nothing. */
    boolean givesBack() {
        return kind == LineKind.CORRECTION && net.isNegative();
    }

    /** The same line as a credit note shows it, with its signs turned (R33); what was billed keeps its own sign. */
    Line turned() {
        return new Line(
                kind,
                debtorId,
                customerId,
                subscriptionId,
                chargeId,
                productId,
                description,
                from,
                until,
                fraction,
                quantity.negated(),
                unitPrice,
                discount,
                net.negated(),
                tax,
                origin,
                group,
                layoutId,
                billed,
                correctedInvoiceId,
                reason);
    }
}
