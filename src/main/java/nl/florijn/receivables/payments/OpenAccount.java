package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.customers.CustomerId;
import nl.florijn.receivables.AccountVersion;

/**
 * What is open of a debtor in one currency, and what is there to settle it with.
 *
 * @param version of the account, read no later than the rest
 * @param onAccount what payments and credit notes left over
 * @param difference the most that is written off at once where a payment falls short; zero: nothing
 * @param invoices what was due first before others
 */
public record OpenAccount(
        CustomerId debtor,
        String currency,
        AccountVersion version,
        BigDecimal onAccount,
        BigDecimal difference,
        List<OpenInvoice> invoices) {

    /**
     * Money divided over the invoices: each gets what settles it on that day, as far as the money goes, what was due first
     * before others.
     *
     * @return nothing for invoices that get nothing; what is left stays on account
     */
    public List<WantedAllocation> oldestFirst(BigDecimal money, LocalDate paidOn) {
        var left = money;
        var divided = new ArrayList<WantedAllocation>();
        for (var invoice : invoices) {
            var given = left.min(invoice.asked(paidOn));
            if (given.signum() > 0) {
                divided.add(new WantedAllocation(invoice.id(), given, null, null));
                left = left.subtract(given);
            }
        }
        return divided;
    }
}
