package nl.florijn.receivables.statements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.customers.CustomerId;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** What debtors owe, for lists of them. */
@Service
public class Balances {

    private final JooqBalances balances;
    private final Partners partners;

    Balances(JooqBalances balances, Partners partners) {
        this.balances = balances;
        this.partners = partners;
    }

    /** What all of them owe today, by currency; nothing where nothing is open. */
    @Requires(Right.READ)
    public List<OwedSum> sums(PartnerId partner) {
        return balances.sums(partner, partners.today(partner));
    }

    /**
     * What each of them owes today, by currency; nothing for who has no account.
     *
     * @param debtors as many as a page of a list holds
     */
    @Requires(Right.READ)
    public Map<CustomerId, List<DebtorBalance>> of(PartnerId partner, Collection<CustomerId> debtors) {
        var today = partners.today(partner);
        return debtors.isEmpty() ? Map.of() : balances.of(partner, debtors, today);
    }
}
