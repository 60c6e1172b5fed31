package nl.florijn.partners;

import java.math.BigDecimal;
import nl.florijn.billing.BillingType;
import nl.florijn.billing.Collecting;
import nl.florijn.billing.Grouping;
import nl.florijn.billing.Interval;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * The settings of R2, as a partner, a customer or a subscription has them; null: not set here, the next level decides.
 *
 * @param corrections whether runs propose corrections of what was billed before (R7)
 * @param invoiceInterval from one invoice to the next: 1, 2, 3, 6 or 12 months (R9)
 * @param invoiceMonth the month that interval is counted from, 1 to 12
 * @param paymentTermEndOfMonth whether the days of the term are counted from the end of the month (R23)
 * @param locale language of documents, BCP 47
 * @param surchargePercent on top of the net amount of documents (R26); 0: none
 * @param gAccountPercent of the total, to be paid on the partner's G-account (R27); 0: nothing
 * @param creditSurchargePercent on top, to be deducted by who pays early (R25); 0: none
 * @param creditSurchargeDays within which it may be deducted
 * @param layout code of what documents look like; null with nobody: the built-in one
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
        @Nullable String locale,
        @Nullable BigDecimal surchargePercent,
        @Nullable BigDecimal gAccountPercent,
        @Nullable BigDecimal creditSurchargePercent,
        @Nullable Integer creditSurchargeDays,
        @Nullable String layout) {

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
            "nl-NL",
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            0,
            null);

    public static final BillingSettings NONE = new BillingSettings(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST_TERM = 365;

    public BillingSettings {
        surchargePercent = DecimalForm.plain(surchargePercent);
        gAccountPercent = DecimalForm.plain(gAccountPercent);
        creditSurchargePercent = DecimalForm.plain(creditSurchargePercent);
        layout = layout == null ? null : KeyText.of(layout);
    }

    /** All that a subscription may have of its own: what belongs to the line, and a layout that its lines are kept apart for. */
    public static BillingSettings ofSubscription(
            @Nullable BillingType billingType, @Nullable Boolean prorate, @Nullable String layout) {
        return new BillingSettings(
                billingType,
                prorate,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                layout);
    }

    /** Refuses a part for a G-account where there is none to pay it on (R27). */
    public void checkGAccount(FieldCheck check, @Nullable String iban) {
        check.require(
                iban != null || gAccountPercent == null || gAccountPercent.signum() == 0,
                "gAccountPercent",
                "G_ACCOUNT_MISSING",
                "There is no G-account to pay this on; enter its IBAN with the settings of the company first.");
    }

    /** Refuses a credit surcharge where there is no VAT code for it (R25). */
    public void checkCreditSurcharge(FieldCheck check, @Nullable String vatCode) {
        check.require(
                vatCode != null || creditSurchargePercent == null || creditSurchargePercent.signum() == 0,
                "creditSurchargePercent",
                "CREDIT_SURCHARGE_VAT_CODE_MISSING",
                "There is no VAT code for this; choose one with the settings of the company first.");
    }

    /** What belongs to the line: the customer that holds a subscription decides, whoever pays. */
    public BillingSettings ofLine() {
        return new BillingSettings(
                billingType,
                prorate,
                corrections,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What belongs to the document: the customer that pays decides. */
    public BillingSettings ofDocument() {
        return without(BillingSetting.BILLING_TYPE)
                .without(BillingSetting.PRORATE)
                .without(BillingSetting.CORRECTIONS);
    }

    /** With one of them left to the next level. */
    public BillingSettings without(BillingSetting setting) {
        return new BillingSettings(
                setting == BillingSetting.BILLING_TYPE ? null : billingType,
                setting == BillingSetting.PRORATE ? null : prorate,
                setting == BillingSetting.CORRECTIONS ? null : corrections,
                setting == BillingSetting.INVOICE_INTERVAL ? null : invoiceInterval,
                setting == BillingSetting.INVOICE_MONTH ? null : invoiceMonth,
                setting == BillingSetting.PAYMENT_TERM_DAYS ? null : paymentTermDays,
                setting == BillingSetting.PAYMENT_TERM_END_OF_MONTH ? null : paymentTermEndOfMonth,
                setting == BillingSetting.DELIVERY ? null : delivery,
                setting == BillingSetting.GROUPING ? null : grouping,
                setting == BillingSetting.COLLECTING ? null : collecting,
                setting == BillingSetting.LOCALE ? null : locale,
                setting == BillingSetting.SURCHARGE_PERCENT ? null : surchargePercent,
                setting == BillingSetting.G_ACCOUNT_PERCENT ? null : gAccountPercent,
                setting == BillingSetting.CREDIT_SURCHARGE_PERCENT ? null : creditSurchargePercent,
                setting == BillingSetting.CREDIT_SURCHARGE_DAYS ? null : creditSurchargeDays,
                setting == BillingSetting.LAYOUT ? null : layout);
    }

    /** These; what is not set here as the next level has it. */
    BillingSettings over(BillingSettings next) {
        return new BillingSettings(
                first(billingType, next.billingType),
                first(prorate, next.prorate),
                first(corrections, next.corrections),
                first(invoiceInterval, next.invoiceInterval),
                first(invoiceMonth, next.invoiceMonth),
                first(paymentTermDays, next.paymentTermDays),
                first(paymentTermEndOfMonth, next.paymentTermEndOfMonth),
                first(delivery, next.delivery),
                first(grouping, next.grouping),
                first(collecting, next.collecting),
                first(locale, next.locale),
                first(surchargePercent, next.surchargePercent),
                first(gAccountPercent, next.gAccountPercent),
                first(creditSurchargePercent, next.creditSurchargePercent),
                first(creditSurchargeDays, next.creditSurchargeDays),
                first(layout, next.layout));
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T next) {
        return own == null ? next : own;
    }

    public void check(FieldCheck check) {
        check.require(
                        invoiceInterval == null
                                || InvoiceMonths.of(invoiceInterval).isPresent(),
                        "invoiceInterval",
                        "INTERVAL_NOT_OFFERED",
                        "Invoices come every 1, 2, 3, 6 or 12 months.")
                .range("invoiceMonth", invoiceMonth, 1, 12)
                .range("paymentTermDays", paymentTermDays, 0, LONGEST_TERM)
                .locale("locale", locale)
                .percent("surchargePercent", surchargePercent)
                .percent("gAccountPercent", gAccountPercent)
                .percent("creditSurchargePercent", creditSurchargePercent)
                .range("creditSurchargeDays", creditSurchargeDays, 0, LONGEST_TERM);
    }
}
