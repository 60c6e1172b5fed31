package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;

/**
 * An invoice that waits for money.
 *
 * @param amount what was asked
 * @param open what is still to be paid
 * @param early the least that settles it, for who pays early (R24, R25)
 */
public record OpenInvoice(
        InvoiceId id,
        String number,
        LocalDate date,
        LocalDate dueDate,
        BigDecimal amount,
        BigDecimal open,
        List<Early> early) {

    /**
     * Something less settles it until a day.
     *
     * @param until the last day
     */
    public record Early(LocalDate until, BigDecimal least) {}

    /** The least that settles it, however late it is paid, where that is granted. */
    public BigDecimal askedLate() {
        return early.stream().map(Early::least).reduce(open, BigDecimal::min);
    }

    /** The least that settles it on that day. */
    public BigDecimal asked(LocalDate paidOn) {
        return early.stream()
                .filter(one -> !paidOn.isAfter(one.until()))
                .map(Early::least)
                .reduce(open, BigDecimal::min);
    }
}
