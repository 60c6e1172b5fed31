package nl.florijn.invoicing.states;

import java.time.LocalDate;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.money.Money;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an invoice whose state changes.
 *
 * @param number null on a draft
 * @param series that gave its number; null on a draft
 * @param total positive on a credit note
 * @param creditsInvoiceId what a credit note refers to
 * @param delivery how its debtor gets it
 * @param approvedOn business day of its approval; null on a draft
 */
public record InvoiceFacts(
        InvoiceId id,
        InvoiceKind kind,
        InvoiceStatus status,
        ExportState exportState,
        @Nullable String number,
        @Nullable SeriesCode series,
        LocalDate date,
        LocalDate dueDate,
        CustomerId debtor,
        Money total,
        @Nullable InvoiceId creditsInvoiceId,
        Delivery delivery,
        @Nullable LocalDate approvedOn,
        int version) {

    /** Its number, or its id as long as it has none. */
    public String name() {
        return number == null ? id.toString() : number;
    }
}
