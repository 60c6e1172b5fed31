package nl.florijn.partners;

import nl.florijn.billing.BillingType;
import nl.florijn.billing.Collecting;
import nl.florijn.billing.Grouping;
import nl.florijn.billing.Interval;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * The settings of R2, as a partner or a customer has them; null: not set here, the next level decides.
 *
 * @param corrections whether runs propose corrections of what was billed before (R7)
 * @param invoiceInterval from one invoice to the next: 1, 2, 3, 6 or 12 months (R9)
 * @param invoiceMonth the month that interval is counted from, 1 to 12
 * @param paymentTermEndOfMonth whether the days of the term are counted from the end of the month (R23)
 * @param locale language of documents, BCP 47
 */
public record BillingSettings(
        @Nullable BillingType billingType,
        @Nullable Boolean prorate,
        @Nullable Boolean corrections,
        @Nullable Interval invoiceInterval,
        @Nullable Integer invoiceMonth,
        @Nullable Integer paymentTermDays,
        @Nullable Boolean paymentTermEndOfMonth,
        @Nullable Delivery delivery,
        @Nullable Grouping grouping,
        @Nullable Collecting collecting,
        @Nullable String locale) {

    /** What counts when nobody sets anything. */
    public static final BillingSettings SYSTEM = new BillingSettings(
            BillingType.ADVANCE,
            true,
            true,
            new Interval(1, Interval.Unit.MONTH),
            1,
            14,
            false,
            Delivery.EMAIL,
            Grouping.NONE,
            Collecting.DEBTOR,
            "nl-NL");

    public static final BillingSettings NONE =
            new BillingSettings(null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST_TERM = 365;

    public void check(FieldCheck check) {
        check.require(
                        invoiceInterval == null
                                || InvoiceMonths.of(invoiceInterval).isPresent(),
                        "invoiceInterval",
                        "INTERVAL_NOT_OFFERED",
                        "Invoices come every 1, 2, 3, 6 or 12 months.")
                .range("invoiceMonth", invoiceMonth, 1, 12)
                .range("paymentTermDays", paymentTermDays, 0, LONGEST_TERM)
                .locale("locale", locale);
    }
}
