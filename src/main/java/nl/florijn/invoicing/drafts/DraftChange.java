package nl.florijn.invoicing.drafts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.composing.CreditSurcharge;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.money.ExchangeRate;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * How a draft is to be from now on.
 *
 * @param layout code of what it looks like; null: the built-in layout
 * @param rate units of its currency for one of the partner's, typed by hand; null: the day rate (R28)
 * @param surchargePercent on top of what is left (R26); 0 and null: none
 * @param lines the whole list, in the order of the document; null: as they are. What comes on top is left out or
 *     sent back as it stands: it is reckoned anew
 * @param removed what becomes of each known line that is not on the list; lines that were typed need no word.
 *     Only together with lines; null: of none
 */
public record DraftChange(
        LocalDate date,
        @Nullable String message,
        @Nullable String layout,
        @Nullable BigDecimal rate,
        @JsonUnwrapped InvoiceDiscount discount,
        BigDecimal surchargePercent,
        @Nullable List<DraftLine> lines,
        @Nullable List<RemovedLine> removed) {

    private static final BigDecimal LOWEST_RATE = new BigDecimal("0.00001");

    public DraftChange {
        layout = layout == null ? null : KeyText.of(layout);
        message = ShownText.orNull(message);
        discount = discount == null ? InvoiceDiscount.NONE : discount;
        surchargePercent = surchargePercent == null ? BigDecimal.ZERO : surchargePercent;
        removed = removed == null ? null : List.copyOf(removed);
    }

    /** Nothing changed yet: a start for changing some of it. */
    public static DraftChange none(Invoice draft) {
        return new DraftChange(
                draft.date(),
                draft.paper().message(),
                draft.layoutCode(),
                draft.amounts().typedRate(),
                draft.amounts().discount(),
                draft.amounts().surcharge().surchargePercent(),
                null,
                null);
    }

    /** The same with another date, message and layout. */
    public DraftChange with(LocalDate otherDate, @Nullable String otherMessage, @Nullable String otherLayout) {
        return new DraftChange(otherDate, otherMessage, otherLayout, rate, discount, surchargePercent, lines, removed);
    }

    /** The same on another date. */
    public DraftChange on(LocalDate other) {
        return with(other, message, layout);
    }

    /** The same with another discount on the whole. */
    public DraftChange with(InvoiceDiscount other) {
        return new DraftChange(date, message, layout, rate, other, surchargePercent, lines, removed);
    }

    /** What comes on top of the draft from now on. */
    OnTop onTop(Invoice draft) {
        var locale = Locale.forLanguageTag(draft.paper().locale());
        var surcharge = draft.amounts().surcharge().at(surchargePercent);
        var credit = draft.amounts().creditSurcharge();
        return new OnTop(
                // Whether a credit note has one was decided when it was made; what is set on it by hand counts.
                surcharge.forCore(locale, true),
                credit == null ? CreditSurcharge.NONE : credit.forCore(locale, surcharge.ledgerAccount()),
                draft.amounts().discountTerms());
    }

    /** Throws {@link Conflict} when it changes amounts that follow from the invoice that is credited (R33). */
    void checkCreditNote(Invoice draft) {
        var rateChanges = rate != null
                && (draft.amounts().typedRate() == null
                        || rate.compareTo(draft.amounts().typedRate()) != 0);
        var changes = lines != null
                || rateChanges
                || !discount.equals(draft.amounts().discount())
                || surchargePercent.compareTo(draft.amounts().surcharge().surchargePercent()) != 0;
        if (draft.isCreditedByHand() && changes) {
            throw new Conflict(
                    "CREDIT_NOTE_FIXED",
                    "The amounts of this credit note follow from its invoice. Discard it and credit other lines.");
        }
    }

    /** Throws {@link InvalidInput} when rate or surcharge cannot be those of the draft. */
    void check(Invoice draft) {
        var check = new FieldCheck()
                .percent("surchargePercent", surchargePercent)
                .require(
                        lines != null || removed == null,
                        "removed",
                        "WITHOUT_LINES",
                        "'removed' says what becomes of lines that are not in 'lines'; send those that stay along.");
        if (rate != null) {
            checkRate(check, rate, draft);
        }
        check.done();
    }

    private static void checkRate(FieldCheck check, BigDecimal rate, Invoice draft) {
        check.decimal("rate", rate, LOWEST_RATE, 8, ExchangeRate.DECIMALS)
                .require(
                        draft.isForeign() || rate.compareTo(BigDecimal.ONE) == 0,
                        "rate",
                        "NO_RATE_NEEDED",
                        "The draft is in the currency of the books; its rate is 1.");
    }
}
