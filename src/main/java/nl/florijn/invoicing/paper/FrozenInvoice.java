package nl.florijn.invoicing.paper;

import java.time.LocalDate;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.rates.ConvertedVat;
import nl.florijn.numbering.SeriesCode;
import org.jspecify.annotations.Nullable;

/**
 * A draft with the number it gets, the date it will carry and its VAT in the currency of the books.
 *
 * @param sequence of the number within the series
 */
public record FrozenInvoice(
        Invoice invoice, SeriesCode series, String number, long sequence, LocalDate date, ConvertedVat vat) {

    /** Null: it has no layout of the partner's. */
    public @Nullable Integer layoutVersion() {
        var layout = invoice.paper().layout();
        return layout == null ? null : layout.version();
    }

    public LocalDate dueDate() {
        return date.equals(invoice.date())
                ? invoice.dueDate()
                : invoice.paper().paymentTerm().dueDate(date);
    }
}
