package nl.florijn.invoicing.facts;

import java.util.List;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Cuts the debtors that a run has to look at into chunks. */
@Component
public class DebtorChunks {

    private static final int DEBTORS_A_CHUNK = 500;

    private final JooqDueCustomers customers;
    private final JooqLinkedDebtors linked;

    DebtorChunks(JooqDueCustomers customers, JooqLinkedDebtors linked) {
        this.customers = customers;
        this.linked = linked;
    }

    public List<DebtorChunk> of(PartnerId partner, BillingRunRequest request) {
        return DebtorChunk.over(customers.debtors(partner, request), linked.find(partner, request), DEBTORS_A_CHUNK);
    }

    /** The debtors of a chunk in two; a single one stays, and so does a chunk with nothing due any more. */
    public List<DebtorChunk> halves(PartnerId partner, BillingRunRequest request, DebtorChunk chunk) {
        var debtors = customers.debtors(partner, request).stream()
                .filter(chunk::holds)
                .toList();
        var middle = debtors.size() / 2;
        return middle == 0
                ? List.of(debtors.isEmpty() ? chunk : DebtorChunk.each(debtors))
                : List.of(
                        DebtorChunk.each(debtors.subList(0, middle)),
                        DebtorChunk.each(debtors.subList(middle, debtors.size())));
    }
}
