package nl.florijn.accounting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import nl.florijn.accounting.twinfield.SalesTransaction;
import nl.florijn.accounting.twinfield.Side;

/**
 * What documents in one currency come to on the account of the debtors, VAT included.
 *
 * @param currency ISO 4217
 * @param count how many documents
 * @param debit what debtors are charged: invoices
 * @param credit what they are given back: credit notes
 */
public record LedgerSum(String currency, int count, BigDecimal debit, BigDecimal credit) {

    /** Of one transaction: the line of its debtor. */
    static LedgerSum of(SalesTransaction transaction) {
        var owed = transaction.lines().getFirst();
        var nothing = BigDecimal.ZERO.setScale(owed.value().scale());
        return owed.side() == Side.DEBIT
                ? new LedgerSum(transaction.currency(), 1, owed.value(), nothing)
                : new LedgerSum(transaction.currency(), 1, nothing, owed.value());
    }

    /** By how much debtors owe more. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BigDecimal total() {
        return debit.subtract(credit);
    }

    LedgerSum plus(LedgerSum other) {
        return new LedgerSum(currency, count + other.count, debit.add(other.debit), credit.add(other.credit));
    }

    /** One for each currency, in the order of their codes. */
    static List<LedgerSum> perCurrency(Collection<LedgerSum> sums) {
        var perCurrency = new TreeMap<String, LedgerSum>();
        sums.forEach(sum -> perCurrency.merge(sum.currency, sum, LedgerSum::plus));
        return List.copyOf(perCurrency.values());
    }
}
