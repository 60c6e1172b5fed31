package nl.florijn.invoicing.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.run.Account;

/**
 * What the core needs to know to bill some customers.
 *
 * @param formerDebtors who paid for these customers before, by id; they are given back what changes
 * @param readAt when prices were read, by the clock of the database
 */
public record BillingFacts(
        List<Account> accounts, Map<Long, Debtor> formerDebtors, TaxRules taxRules, Instant readAt) {}
