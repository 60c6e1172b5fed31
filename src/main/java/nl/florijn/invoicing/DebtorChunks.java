package nl.florijn.invoicing;

import java.util.List;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Cuts the debtors that a run has to look at into chunks. */
@Component
class DebtorChunks {

    private static final int DEBTORS_A_CHUNK = 500;

    private final JooqDueCustomers customers;
    private final JooqLinkedDebtors linked;

    DebtorChunks(JooqDueCustomers customers, JooqLinkedDebtors linked) {
        this.customers = customers;
        this.linked = linked;
    }

    List<DebtorChunk> of(PartnerId partner, BillingRunRequest request) {
        return DebtorChunk.over(customers.debtors(partner, request), linked.find(partner, request), DEBTORS_A_CHUNK);
    }
}
