package nl.florijn.invoicing.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.LineId;
import org.jspecify.annotations.Nullable;

/**
 * A credit note to be made for an approved invoice (R33).
 *
 * @param lines null: all that is left of every line. With an amount: those it is taken from, without quantities
 * @param amount what the credit note comes to, VAT included; taken in proportion from what is left of the lines, at each VAT
 *     rate. Null: as much as the lines come to
 * @param date null: today, or the date of the invoice when that lies ahead
 * @param rebill whether days of subscriptions that are credited become billable again; else, and when left out, they stay
 *     billed and the difference counts as waived (R7)
 */
public record NewCreditNote(
        @Nullable List<LineQuantity> lines,
        @Nullable BigDecimal amount,
        @Nullable LocalDate date,
        Boolean rebill) {

    public NewCreditNote {
        rebill = rebill != null && rebill;
    }

    /** Whole, or by line and quantity. */
    public NewCreditNote(@Nullable List<LineQuantity> lines, @Nullable LocalDate date, boolean rebill) {
        this(lines, null, date, rebill);
    }

    /**
     * So much of one line.
     *
     * @param quantity negative of a line that gives back itself; null where an amount is credited
     */
    public record LineQuantity(LineId lineId, @Nullable BigDecimal quantity) {}
}
