package nl.florijn.invoicing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a list of invoices adds up to; credit notes count negative. Amounts of several currencies are not added: then
 * {@code currency} is null and the sums are zero.
 *
 * @param lines number of lines on them
 * @param blocked how many have a warning that stands in the way of approval
 * @param marked how many have any warning
 * @param corrected how many hold corrections
 */
public record InvoiceTotals(
        int count,
        int creditNotes,
        int lines,
        int marked,
        int blocked,
        int corrected,
        @Nullable String currency,
        BigDecimal net,
        BigDecimal vatTotal,
        BigDecimal total) {}
