package nl.florijn.invoicing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Looking at one invoice, from draft on. */
@Service
public class Invoices {

    private final JooqInvoices invoices;
    private final JooqCreditedInvoices numbered;

    Invoices(JooqInvoices invoices, JooqCreditedInvoices numbered) {
        this.invoices = invoices;
        this.numbered = numbered;
    }

    /** Numbers of those of these that are there and have one. */
    @Requires(Right.READ)
    public Map<InvoiceId, String> numbers(PartnerId partner, Collection<InvoiceId> ids) {
        return numbered.numbers(partner, ids);
    }

    /** @throws NotFound when this partner has no such invoice */
    @Requires(Right.READ)
    public Invoice get(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }
}
