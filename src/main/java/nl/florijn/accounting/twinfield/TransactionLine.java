package nl.florijn.accounting.twinfield;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link SalesTransaction}.
 *
 * @param account ledger account
 * @param debtor code of the debtor, on the total only
 * @param value never negative
 * @param baseValue the same in the currency of the administration, on the same side; null when that is the currency of
 *     the transaction
 * @param vatCode Twinfield's code, on all but the total
 * @param performance where a service or delivery to another EU country went, on details only
 */
public record TransactionLine(
        Type type,
        String account,
        @Nullable String debtor,
        Side side,
        BigDecimal value,
        @Nullable BigDecimal baseValue,
        @Nullable String vatCode,
        @Nullable Performance performance) {

    /** What the value of a line is. */
    public enum Type {
        /** What the debtor owes, VAT included. */
        TOTAL,
        /** Revenue, without VAT. */
        DETAIL,
        /** VAT alone. */
        VAT
    }

    public TransactionLine {
        if (value.signum() < 0 || baseValue != null && baseValue.signum() < 0) {
            throw new IllegalArgumentException(
                    "A line on account " + account + " has the value " + value + "; the other side is to have it.");
        }
    }

    /** The same line with its value in the currency of the administration, too. */
    public TransactionLine worth(BigDecimal inBase) {
        return new TransactionLine(type, account, debtor, side, value, inBase, vatCode, performance);
    }

    public static TransactionLine total(String account, String debtor, Side side, BigDecimal amount) {
        return line(Type.TOTAL, account, debtor, side, amount, null, null);
    }

    public static TransactionLine detail(
            String account, Side side, BigDecimal amount, String vatCode, @Nullable Performance performance) {
        return line(Type.DETAIL, account, null, side, amount, vatCode, performance);
    }

    public static TransactionLine vat(String account, Side side, BigDecimal amount, String vatCode) {
        return line(Type.VAT, account, null, side, amount, vatCode, null);
    }

    /** An amount below zero is booked on the other side. */
    private static TransactionLine line(
            Type type,
            String account,
            @Nullable String debtor,
            Side side,
            BigDecimal amount,
            @Nullable String vatCode,
            @Nullable Performance performance) {
        var booked = amount.signum() < 0 ? side.opposite() : side;
        return new TransactionLine(type, account, debtor, booked, amount.abs(), null, vatCode, performance);
    }
}
