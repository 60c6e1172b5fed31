package nl.florijn.invoicing.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.LineId;
import org.jspecify.annotations.Nullable;

/**
 * A credit note to be made for an approved invoice (R33).
 *
 * @param lines null: all that is left of every line
 * @param date null: today, or the date of the invoice when that lies ahead
 * @param rebill whether days of subscriptions that are credited become billable again; else, and when left out, they stay
 *     billed and the difference counts as waived (R7)
 */
public record NewCreditNote(
        @Nullable List<LineQuantity> lines, @Nullable LocalDate date, Boolean rebill) {

    public NewCreditNote {
        rebill = rebill != null && rebill;
    }

    /** So much of one line; negative of a line that gives back itself. */
    public record LineQuantity(LineId lineId, BigDecimal quantity) {}
}
