package nl.florijn.receivables.statements;

import java.math.BigDecimal;

/**
 * All accounts of a partner in one currency.
 *
 * @param open what is to be paid of invoices
 * @param onAccount what payments and credit notes left over
 * @param entries what all entries come to
 * @param balanced whether what is open less what is on account is that, and the last check of all accounts found no fault
 */
public record AccountSum(String currency, BigDecimal open, BigDecimal onAccount, BigDecimal entries, boolean balanced) {

    AccountSum provided(boolean isWell) {
        return new AccountSum(currency, open, onAccount, entries, balanced && isWell);
    }
}
