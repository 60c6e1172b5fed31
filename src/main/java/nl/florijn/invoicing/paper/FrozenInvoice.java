package nl.florijn.invoicing.paper;

import java.time.LocalDate;
import nl.florijn.banking.ReferredNumber;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.rates.ConvertedVat;
import nl.florijn.numbering.SeriesCode;
import org.jspecify.annotations.Nullable;

/**
 * A draft with the number it gets, the date it will carry and its VAT in the currency of the books.
 *
 * @param numbered with its number
 * @param sequence of the number within the series
 * @param paymentReference what who pays it is asked to mention (R40); null: nothing, as on credit notes
 */
public record FrozenInvoice(
        Invoice invoice,
        SeriesCode series,
        ReferredNumber numbered,
        long sequence,
        LocalDate date,
        ConvertedVat vat,
        @Nullable String paymentReference) {

    public String number() {
        return numbered.text();
    }

    /** The same, to be paid under this reference. */
    public FrozenInvoice referredToBy(String reference) {
        return new FrozenInvoice(invoice, series, numbered, sequence, date, vat, reference);
    }

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
