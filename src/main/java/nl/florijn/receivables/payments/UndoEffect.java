package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.util.List;
import nl.florijn.receivables.AccountVersion;

/**
 * What taking an entry back changes.
 *
 * @param version of the account, read no later than the rest
 * @param reopened invoices of which more is open then
 * @param onAccount how much more is on account then; below zero: less
 */
public record UndoEffect(AccountVersion version, List<Reopened> reopened, BigDecimal onAccount) {

    /**
     * An invoice that is open again.
     *
     * @param amount how much more of it; below zero: less
     */
    public record Reopened(String number, BigDecimal amount) {}
}
