package nl.florijn.ui.components;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import nl.florijn.partners.BillingSetting;
import nl.florijn.partners.BillingSettings;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The settings of R2 in words. */
final class SettingWords {

    private SettingWords() {}

    /** The value that one of them has; nothing where it is not set. */
    static String of(BillingSetting setting, BillingSettings values) {
        return switch (setting) {
            case BILLING_TYPE -> Words.of("billingType", values.billingType());
            case PRORATE -> Words.yesNo(values.prorate());
            case CORRECTIONS -> Words.yesNo(values.corrections());
            case INVOICE_INTERVAL -> Words.of(values.invoiceInterval());
            case INVOICE_MONTH -> month(values.invoiceMonth());
            case PAYMENT_TERM_DAYS -> Words.term(values.paymentTermDays(), false);
            case PAYMENT_TERM_END_OF_MONTH -> Words.yesNo(values.paymentTermEndOfMonth());
            case DELIVERY -> Words.of("delivery", values.delivery());
            case GROUPING -> Words.of("grouping", values.grouping());
            case COLLECTING -> Words.of("collecting", values.collecting());
            case LOCALE -> language(values.locale());
            case SURCHARGE_PERCENT -> percent(values.surchargePercent());
            case G_ACCOUNT_PERCENT -> percent(values.gAccountPercent());
            case CREDIT_SURCHARGE_PERCENT -> percent(values.creditSurchargePercent());
            case CREDIT_SURCHARGE_DAYS -> Words.term(values.creditSurchargeDays(), false);
            case LAYOUT -> Words.layout(values.layout());
        };
    }

    static String month(@Nullable Integer month) {
        return month == null ? "" : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Formats.locale());
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : Formats.percent(percent);
    }

    private static String language(@Nullable String tag) {
        return tag == null ? "" : Languages.name(tag);
    }
}
