package nl.florijn.numbering;

import nl.florijn.banking.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * How a partner numbers its documents (R30). What is left out has its default; patterns
 * are kept in the one form of {@link KeyText}.
 *
 * @param invoice pattern of the series of invoices
 * @param credit pattern of the series of credit notes; null: they are numbered with the invoices
 * @param next the counter of the next invoice, in the letters-and-digits order of R30
 * @param nextCredit the same of credit notes with a series of their own; null: as it stands
 * @param restarts whether counters begin again with each year or month that their pattern holds
 */
public record Numbering(
        String invoice,
        @Nullable String credit,
        Long next,
        @Nullable Long nextCredit,
        Boolean restarts) {

    public static final Numbering USUAL = new Numbering("FA-{yy}{seq:5}", null, 1L, true);

    /** With the counter of credit notes as it stands. */
    public Numbering(String invoice, @Nullable String credit, Long next, Boolean restarts) {
        this(invoice, credit, next, null, restarts);
    }

    public Numbering {
        invoice = invoice == null ? "FA-{yy}{seq:5}" : KeyText.of(invoice);
        credit = credit == null ? null : KeyText.of(credit);
        next = next == null ? 1L : next;
        restarts = restarts == null || restarts;
    }
}
