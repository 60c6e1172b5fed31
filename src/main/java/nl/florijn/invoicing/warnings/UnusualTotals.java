package nl.florijn.invoicing.warnings;

import java.util.Optional;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Explains the warning that a total is unusual (R12). */
@Service
public class UnusualTotals {

    private final JooqDebtorFacts debtors;
    private final JooqInvoices invoices;

    UnusualTotals(JooqDebtorFacts debtors, JooqInvoices invoices) {
        this.debtors = debtors;
        this.invoices = invoices;
    }

    /** Empty when the draft carries no such warning. */
    @Requires(Right.READ)
    public Optional<UnusualTotal> of(PartnerId partner, Invoice draft) {
        if (draft.warnings().stream().noneMatch(warning -> warning.code() == Warning.Code.UNUSUAL_TOTAL)) {
            return Optional.empty();
        }
        var debtor = new DebtorCurrency(draft.customerId(), draft.amounts().currency());
        var before = invoices.load(partner, debtors.latest(partner, debtor));
        return before.isEmpty() ? Optional.empty() : Optional.of(UnusualTotal.of(draft, before));
    }
}
