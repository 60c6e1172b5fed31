package nl.florijn.accounting.twinfield;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An invoice or credit note in a sales journal of Twinfield, in balance to the cent (R45), also in the currency of the
 * administration.
 *
 * @param office code of the administration
 * @param journal code of the sales journal
 * @param currency ISO 4217 code
 * @param paymentReference what the debtor names when paying
 * @param lines the line of the debtor first; at least one more, at most {@link #MAX_LINES} in all
 */
public record SalesTransaction(
        String office,
        String journal,
        String currency,
        LocalDate date,
        LocalDate dueDate,
        String invoiceNumber,
        String paymentReference,
        List<TransactionLine> lines) {

    /** Twinfield takes fewer than 1000 lines. */
    public static final int MAX_LINES = 999;

    /** The longest number that Twinfield keeps. */
    public static final int MAX_NUMBER_LENGTH = 40;

    public SalesTransaction {
        lines = List.copyOf(lines);
        if (lines.size() < 2 || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("Sales transaction " + invoiceNumber + " has " + lines.size()
                    + " lines; Twinfield takes 2 to " + MAX_LINES + ".");
        }
        requireBalance(invoiceNumber, currency, lines, TransactionLine::value);
        if (lines.stream().anyMatch(line -> line.baseValue() != null)) {
            requireBalance(
                    invoiceNumber,
                    "of the administration",
                    lines,
                    line -> Objects.requireNonNull(line.baseValue(), "Each line or none has a base value."));
        }
    }

    private static void requireBalance(
            String invoiceNumber,
            String currency,
            List<TransactionLine> lines,
            Function<TransactionLine, BigDecimal> value) {
        var debit = sum(lines, Side.DEBIT, value);
        var credit = sum(lines, Side.CREDIT, value);
        if (debit.compareTo(credit) != 0) {
            throw new IllegalArgumentException("Sales transaction " + invoiceNumber + " debits " + debit + " "
                    + currency + " but credits " + credit + " " + currency + ".");
        }
    }

    private static BigDecimal sum(List<TransactionLine> lines, Side side, Function<TransactionLine, BigDecimal> value) {
        return lines.stream().filter(line -> line.side() == side).map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
