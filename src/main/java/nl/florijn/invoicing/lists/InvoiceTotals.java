package nl.florijn.invoicing.lists;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a list of invoices adds up to.
 *
 * @param lines number of lines on them
 * @param blocked how many have a warning that stands in the way of approval
 * @param marked how many have any warning
 * @param corrected how many hold corrections
 * @param sums per currency, by its code: amounts of several are never added up
 */
public record InvoiceTotals(
        int count, int creditNotes, int lines, int marked, int blocked, int corrected, List<CurrencySum> sums) {

    static final InvoiceTotals NONE = new InvoiceTotals(0, 0, 0, 0, 0, 0, List.of());

    public InvoiceTotals {
        sums = List.copyOf(sums);
    }

    /** Together with those of another currency. */
    InvoiceTotals plus(InvoiceTotals other) {
        return new InvoiceTotals(
                count + other.count,
                creditNotes + other.creditNotes,
                lines + other.lines,
                marked + other.marked,
                blocked + other.blocked,
                corrected + other.corrected,
                Stream.concat(sums.stream(), other.sums.stream()).toList());
    }
}
