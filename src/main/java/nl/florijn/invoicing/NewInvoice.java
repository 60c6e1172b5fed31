package nl.florijn.invoicing;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be entered by hand.
 *
 * @param customerId who pays; when it has an invoice debtor, that one
 * @param date null: today
 */
public record NewInvoice(
        CustomerId customerId,
        @Nullable LocalDate date,
        List<DraftLine> lines,
        @Nullable String message) {

    public NewInvoice {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
