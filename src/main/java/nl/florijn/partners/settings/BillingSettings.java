package nl.florijn.partners.settings;

import java.math.BigDecimal;
import java.util.function.Function;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
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
 * @param paymentDiscountPercent kept by who pays early, of the total, in Belgium of the net amount (R24); 0: nothing
 * @param paymentDiscountDays within which it may be kept
 * @param lateInterestNote whether documents say which interest is owed by who pays late (R44)
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
        @Nullable BigDecimal paymentDiscountPercent,
        @Nullable Integer paymentDiscountDays,
        @Nullable Boolean lateInterestNote,
        @Nullable String layout) {

    /** What counts when nobody sets anything. */
    public static final BillingSettings SYSTEM = of(BillingSetting::usual);

    public static final BillingSettings NONE = of(_ -> null);

    private static final int LONGEST_TERM = 365;

    public BillingSettings {
        surchargePercent = DecimalForm.plain(surchargePercent);
        gAccountPercent = DecimalForm.plain(gAccountPercent);
        creditSurchargePercent = DecimalForm.plain(creditSurchargePercent);
        paymentDiscountPercent = DecimalForm.plain(paymentDiscountPercent);
        layout = layout == null ? null : KeyText.of(layout);
    }

    /**
     * From one value for each.
     *
     * @param values of the type that the setting has here; null: not set
     */
    public static BillingSettings of(Function<BillingSetting, @Nullable Object> values) {
        return new BillingSettings(
                (BillingType) values.apply(BillingSetting.BILLING_TYPE),
                (Boolean) values.apply(BillingSetting.PRORATE),
                (Boolean) values.apply(BillingSetting.CORRECTIONS),
                (Interval) values.apply(BillingSetting.INVOICE_INTERVAL),
                (Integer) values.apply(BillingSetting.INVOICE_MONTH),
                (Integer) values.apply(BillingSetting.PAYMENT_TERM_DAYS),
                (Boolean) values.apply(BillingSetting.PAYMENT_TERM_END_OF_MONTH),
                (Delivery) values.apply(BillingSetting.DELIVERY),
                (Grouping) values.apply(BillingSetting.GROUPING),
                (Collecting) values.apply(BillingSetting.COLLECTING),
                (String) values.apply(BillingSetting.LOCALE),
                (BigDecimal) values.apply(BillingSetting.SURCHARGE_PERCENT),
                (BigDecimal) values.apply(BillingSetting.G_ACCOUNT_PERCENT),
                (BigDecimal) values.apply(BillingSetting.CREDIT_SURCHARGE_PERCENT),
                (Integer) values.apply(BillingSetting.CREDIT_SURCHARGE_DAYS),
                (BigDecimal) values.apply(BillingSetting.PAYMENT_DISCOUNT_PERCENT),
                (Integer) values.apply(BillingSetting.PAYMENT_DISCOUNT_DAYS),
                (Boolean) values.apply(BillingSetting.LATE_INTEREST_NOTE),
                (String) values.apply(BillingSetting.LAYOUT));
    }

    /** All that a subscription may have of its own ({@link BillingSetting#isSetAt}). */
    public static BillingSettings ofSubscription(
            @Nullable BillingType billingType, @Nullable Boolean prorate, @Nullable String layout) {
        return NONE.with(BillingSetting.BILLING_TYPE, billingType)
                .with(BillingSetting.PRORATE, prorate)
                .with(BillingSetting.LAYOUT, layout);
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
        return of(setting -> setting.isOfLine() ? setting.in(this) : null);
    }

    /** What belongs to the document: the customer that pays decides. */
    public BillingSettings ofDocument() {
        return of(setting -> setting.isOfLine() ? null : setting.in(this));
    }

    /** With one of them left to the next level. */
    public BillingSettings without(BillingSetting setting) {
        return with(setting, null);
    }

    /**
     * With another value for one of them.
     *
     * @param value of its type; null leaves it to the next level
     */
    public BillingSettings with(BillingSetting setting, @Nullable Object value) {
        return of(each -> each == setting ? value : each.in(this));
    }

    /** These; what is not set here as the next level has it. */
    public BillingSettings over(BillingSettings next) {
        return of(setting -> nearest(setting.in(this), setting.in(next)));
    }

    /**
     * What counts of one setting: what the nearer level has set, else what counts at the next (R2). In a query
     * {@link JooqSettingColumns#effective} says so.
     */
    public static <T extends @Nullable Object> T nearest(@Nullable T own, T next) {
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
                .range("creditSurchargeDays", creditSurchargeDays, 0, LONGEST_TERM)
                .percent("paymentDiscountPercent", paymentDiscountPercent)
                .range("paymentDiscountDays", paymentDiscountDays, 0, LONGEST_TERM);
    }
}
