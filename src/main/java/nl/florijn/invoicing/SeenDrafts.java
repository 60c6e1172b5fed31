package nl.florijn.invoicing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Acts on drafts as somebody has seen them: nothing is done to one that was changed since. */
@Service
public class SeenDrafts {

    private final JooqInvoices invoices;
    private final Transactions transactions;

    SeenDrafts(JooqInvoices invoices, Transactions transactions) {
        this.invoices = invoices;
        this.transactions = transactions;
    }

    /**
     * Does something to drafts if all of them are as they were seen, in one transaction.
     *
     * @param versions that were seen
     * @throws StaleVersion when one was changed since; nothing was done
     */
    @Requires(Right.BILLING)
    public void unchanged(PartnerId partner, Map<InvoiceId, Integer> versions, Runnable action) {
        unchanged(partner, versions, () -> {
            action.run();
            return true;
        });
    }

    /** As {@link #unchanged(PartnerId, Map, Runnable)}, for an action with an answer. */
    @Requires(Right.BILLING)
    public <T> T unchanged(PartnerId partner, Map<InvoiceId, Integer> versions, Supplier<T> action) {
        return transactions.in(() -> {
            var ids = List.copyOf(versions.keySet());
            invoices.lock(partner, ids);
            for (var draft : invoices.load(partner, ids)) {
                if (draft.isDraft() && draft.version() != versions.getOrDefault(draft.id(), 0)) {
                    throw new StaleVersion("The draft for " + draft.debtor().name());
                }
            }
            return action.get();
        });
    }
}
