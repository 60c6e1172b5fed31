package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.DebtorStanding;
import nl.florijn.billing.DraftInvoice;
import nl.florijn.billing.Warnings;
import nl.florijn.customers.CustomerId;
import nl.florijn.money.Money;
import nl.florijn.money.VatTotals;
import nl.florijn.partners.VatNumber;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Looks up what the warnings on drafts depend on (R12), for many debtors at once. */
@Component
class DraftWarnings {

    private final JooqDebtorFacts debtors;

    DraftWarnings(JooqDebtorFacts debtors) {
        this.debtors = debtors;
    }

    /** Ready to judge drafts of these debtors. */
    Judge judge(PartnerId partner, Collection<CustomerId> ids) {
        return new Judge(debtors.facts(partner, ids), debtors.latestTotals(partner, ids), debtors.open(partner, ids));
    }

    /** What is known of some debtors. */
    record Judge(
            Map<CustomerId, DebtorFacts> facts,
            Map<CustomerId, List<BigDecimal>> latestTotals,
            Map<CustomerId, BigDecimal> open) {

        List<InvoiceWarning> warnings(DraftInvoice.Kind kind, CustomerId debtor, VatTotals totals) {
            return Warnings.of(kind, totals, standing(debtor, totals.net().currency())).stream()
                    .map(InvoiceWarning::of)
                    .toList();
        }

        private DebtorStanding standing(CustomerId id, Currency currency) {
            var debtor = debtor(id);
            var vatNumber = debtor.vatNumber();
            return new DebtorStanding(
                    debtor.byEmail(),
                    debtor.email() != null,
                    vatNumber != null,
                    vatNumber != null && !VatNumber.isValid(vatNumber),
                    false,
                    false,
                    Money.of(open.getOrDefault(id, BigDecimal.ZERO), currency),
                    debtor.creditLimit() == null ? null : Money.of(debtor.creditLimit(), currency),
                    debtor.creditLimitBlocks(),
                    true,
                    true,
                    latestTotals.getOrDefault(id, List.of()).stream()
                            .map(total -> Money.of(total, currency))
                            .toList());
        }

        DebtorFacts debtor(CustomerId id) {
            var debtor = facts.get(id);
            if (debtor == null) {
                throw new IllegalStateException("Debtor " + id + " has drafts, but was not read.");
            }
            return debtor;
        }
    }
}
