package nl.florijn.invoicing.surcharges;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.florijn.billing.composing.CreditSurcharge;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What a document charges on top that its debtor may deduct when it pays early (R25), as it was when the draft was made (R2).
 *
 * @param percent of the net amount with its surcharge, above zero
 * @param days from the invoice date
 * @param amount part of the net amount and of the total
 * @param until the last day to pay without it
 */
public record InvoiceCreditSurcharge(
        BigDecimal percent, int days, @JsonIgnore @Nullable VatCodeId vatCode, BigDecimal amount, LocalDate until) {

    /** As the core wants it, for a document in this language. */
    public CreditSurcharge forCore(Locale locale, @Nullable LedgerAccountId account) {
        return of(percent, days, vatCode, account, locale);
    }

    public static CreditSurcharge of(
            BigDecimal percent,
            int days,
            @Nullable VatCodeId vatCode,
            @Nullable LedgerAccountId account,
            Locale locale) {
        return percent.signum() == 0
                ? CreditSurcharge.NONE
                : new CreditSurcharge(
                        Percentage.of(percent),
                        days,
                        SurchargeWords.in(locale).credit(percent),
                        vatCode == null ? null : vatCode.value(),
                        account == null ? null : account.value());
    }
}
