package nl.florijn.invoicing.surcharges;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import nl.florijn.billing.composing.Surcharge;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.money.Percentage;
import nl.florijn.platform.DecimalForm;
import org.jspecify.annotations.Nullable;

/**
 * The surcharge of a document (R26): what counted when the draft was made (R2), but for the percentage, which somebody may
 * have changed on it.
 *
 * @param surchargePercent of what is left after the discount on the whole; 0: none
 * @param text what its lines say before the percentage; null: the usual word
 * @param ledgerAccount null: those of the lines it is over
 * @param spelled whether a second line spells the sum out
 */
public record InvoiceSurcharge(
        BigDecimal surchargePercent,
        @JsonIgnore @Nullable String text,
        @JsonIgnore @Nullable LedgerAccountId ledgerAccount,
        @JsonIgnore boolean spelled) {

    public InvoiceSurcharge {
        surchargePercent = Objects.requireNonNullElse(DecimalForm.plain(surchargePercent), BigDecimal.ZERO);
    }

    /** As a draft keeps it. */
    public static InvoiceSurcharge of(Surcharge surcharge) {
        var account = surcharge.ledgerAccountId();
        return new InvoiceSurcharge(
                surcharge.percentage().toDecimal(),
                surcharge.text(),
                account == null ? null : new LedgerAccountId(account),
                surcharge.sum() != null);
    }

    /** The same at another percentage. */
    public InvoiceSurcharge at(BigDecimal percent) {
        return new InvoiceSurcharge(percent, text, ledgerAccount, spelled);
    }

    /** As the core wants it, for documents in a language. */
    public Surcharge forCore(Locale locale, boolean onCreditNotes) {
        var words = SurchargeWords.in(locale);
        return new Surcharge(
                Percentage.of(surchargePercent),
                text == null ? words.usual() : text,
                spelled ? words.sum() : null,
                words.language(),
                ledgerAccount == null ? null : ledgerAccount.value(),
                onCreditNotes);
    }
}
