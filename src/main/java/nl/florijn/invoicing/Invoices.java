package nl.florijn.invoicing;

import java.util.List;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Looking at one invoice, from draft on. */
@Service
public class Invoices {

    private final JooqInvoices invoices;

    Invoices(JooqInvoices invoices) {
        this.invoices = invoices;
    }

    /** @throws NotFound when this partner has no such invoice */
    @Requires(Right.READ)
    public Invoice get(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }
}
