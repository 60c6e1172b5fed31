package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @Nullable String message,
        @JsonUnwrapped InvoiceDiscount discount) {

    public NewInvoice {
        discount = discount == null ? InvoiceDiscount.NONE : discount;
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
