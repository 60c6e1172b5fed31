package nl.florijn.billing.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.money.Money;
import nl.florijn.money.VatTotals;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a run proposes it (R11, R33).
 *
 * @param groups lines under their headings; those without a heading last, and after them what comes on top
 * @param totals of the lines as they stand here: positive on a credit note
 * @param onTop what it charges on top; the lines of that are in the groups (R25, R26)
 * @param early what may be deducted by who pays early (R24, R25); on a credit note what bears no VAT
 * @param creditsInvoiceId the invoice that a credit note corrects; null on invoices and for what was brought over
 */
public record DraftInvoice(
        Kind kind,
        long debtorId,
        Currency currency,
        @Nullable Long layoutId,
        LocalDate date,
        LocalDate dueDate,
        List<LineGroup> groups,
        VatTotals totals,
        OnTop onTop,
        OnTop.Early early,
        @Nullable Long creditsInvoiceId) {

    /** Which way the money goes. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** All lines, in the order of the document. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (LineGroup group : groups) {
            lines.addAll(group.lines());
        }
        return lines;
    }

    /** All lines with the signs they have in the account of the debtor: what a credit note gives back is negative. */
    public List<Line> countedLines() {
        return kind == Kind.CREDIT_NOTE ? lines().stream().map(Line::turned).toList() : lines();
    }

    /** One of its own figures as it counts in the sum of a run: what a credit note gives back counts negative. */
    public Money counted(Money figure) {
        return kind == Kind.CREDIT_NOTE ? figure.negated() : figure;
    }
}
