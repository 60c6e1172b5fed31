package nl.florijn.partners;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of R2 one by one. */
public enum BillingSetting {
    BILLING_TYPE("billingType", BillingSettings::billingType),
    PRORATE("prorate", BillingSettings::prorate),
    CORRECTIONS("corrections", BillingSettings::corrections),
    INVOICE_INTERVAL("invoiceInterval", BillingSettings::invoiceInterval),
    INVOICE_MONTH("invoiceMonth", BillingSettings::invoiceMonth),
    PAYMENT_TERM_DAYS("paymentTermDays", BillingSettings::paymentTermDays),
    PAYMENT_TERM_END_OF_MONTH("paymentTermEndOfMonth", BillingSettings::paymentTermEndOfMonth),
    DELIVERY("delivery", BillingSettings::delivery),
    GROUPING("grouping", BillingSettings::grouping),
    COLLECTING("collecting", BillingSettings::collecting),
    LOCALE("locale", BillingSettings::locale),
    SURCHARGE_PERCENT("surchargePercent", BillingSettings::surchargePercent),
    G_ACCOUNT_PERCENT("gAccountPercent", BillingSettings::gAccountPercent),
    CREDIT_SURCHARGE_PERCENT("creditSurchargePercent", BillingSettings::creditSurchargePercent),
    CREDIT_SURCHARGE_DAYS("creditSurchargeDays", BillingSettings::creditSurchargeDays),
    LAYOUT("layout", BillingSettings::layout);

    private final String field;
    private final Function<BillingSettings, @Nullable Object> value;

    BillingSetting(String field, Function<BillingSettings, @Nullable Object> value) {
        this.field = field;
        this.value = value;
    }

    /** As the interface and the texts call it. */
    public String field() {
        return field;
    }

    boolean isIn(BillingSettings settings) {
        return value.apply(settings) != null;
    }
}
