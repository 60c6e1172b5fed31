package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft is to be from now on.
 *
 * @param lines the whole list, in the order of the document; null: as they are
 * @param removed what becomes of each known line that is not on the list; lines that were typed need no word
 */
public record DraftChange(
        LocalDate date,
        @Nullable String message,
        @JsonUnwrapped InvoiceDiscount discount,
        @Nullable List<DraftLine> lines,
        List<RemovedLine> removed) {

    public DraftChange {
        discount = discount == null ? InvoiceDiscount.NONE : discount;
        removed = removed == null ? List.of() : List.copyOf(removed);
    }

    /** Nothing changed yet: a start for changing some of it. */
    public static DraftChange none(Invoice draft) {
        return new DraftChange(draft.date(), draft.message(), draft.discount(), null, List.of());
    }
}
