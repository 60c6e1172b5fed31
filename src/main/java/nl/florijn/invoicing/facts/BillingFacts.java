package nl.florijn.invoicing.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.run.Account;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.billing.run.RunResult;

/**
 * What the core needs to know to bill some customers.
 *
 * @param formerDebtors who paid for these customers before, by id; they are given back what changes
 * @param discounts payment discounts that are frozen on invoices of before, by id; left out: none
 * @param readAt when prices were read, by the clock of the database
 */
public record BillingFacts(
        List<Account> accounts,
        Map<Long, Debtor> formerDebtors,
        TaxRules taxRules,
        Map<Long, PaymentDiscount> discounts,
        Instant readAt) {

    /** What the core makes of it. */
    public RunResult bill(RunRequest request) {
        return BillingRun.bill(request, accounts, formerDebtors, taxRules, discounts);
    }
}
