package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.money.ExchangeRate;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How a draft is to be from now on.
 *
 * @param rate units of its currency for one of the partner's, typed by hand; null: the day rate (R28)
 * @param lines the whole list, in the order of the document; null: as they are
 * @param removed what becomes of each known line that is not on the list; lines that were typed need no word
 */
public record DraftChange(
        LocalDate date,
        @Nullable String message,
        @Nullable BigDecimal rate,
        @JsonUnwrapped InvoiceDiscount discount,
        @Nullable List<DraftLine> lines,
        List<RemovedLine> removed) {

    private static final BigDecimal LOWEST_RATE = new BigDecimal("0.00001");

    public DraftChange {
        discount = discount == null ? InvoiceDiscount.NONE : discount;
        removed = removed == null ? List.of() : List.copyOf(removed);
    }

    /** Nothing changed yet: a start for changing some of it. */
    public static DraftChange none(Invoice draft) {
        return new DraftChange(draft.date(), draft.message(), draft.typedRate(), draft.discount(), null, List.of());
    }

    /** The same on another date. */
    DraftChange on(LocalDate other) {
        return new DraftChange(other, message, rate, discount, lines, removed);
    }

    /** Throws {@link InvalidInput} when the rate cannot be that of the draft. */
    void checkRate(Invoice draft) {
        if (rate == null) {
            return;
        }
        new FieldCheck()
                .decimal("rate", rate, 8, ExchangeRate.DECIMALS)
                .require(
                        rate.compareTo(LOWEST_RATE) >= 0,
                        "rate",
                        "OUT_OF_RANGE",
                        "A rate is at least " + LOWEST_RATE.toPlainString() + ".")
                .require(
                        draft.isForeign() || rate.compareTo(BigDecimal.ONE) == 0,
                        "rate",
                        "NO_RATE_NEEDED",
                        "The draft is in the currency of the books; its rate is 1.")
                .done();
    }
}
