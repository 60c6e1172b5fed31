package nl.florijn.invoicing.paper;

import java.util.List;
import nl.florijn.customers.InvoiceContacts;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Says to whom invoices go: by the same contact that stands on the document and that warnings look at. */
@Service
public class Addressees {

    private final JooqInvoices invoices;
    private final InvoiceContacts contacts;
    private final JooqSnapshots frozen;
    private final JooqDocumentFacts facts;

    Addressees(JooqInvoices invoices, InvoiceContacts contacts, JooqSnapshots frozen, JooqDocumentFacts facts) {
        this.invoices = invoices;
        this.contacts = contacts;
        this.frozen = frozen;
        this.facts = facts;
    }

    /** @throws NotFound when the partner has no such invoice */
    @Requires(Right.READ)
    public Addressee of(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .map(invoice -> addressee(partner, invoice))
                .orElseThrow(() -> new NotFound("invoice " + id));
    }

    /** Who stands on an approved one was frozen with it; a mail goes to the address of today. */
    private Addressee addressee(PartnerId partner, Invoice invoice) {
        var contact = contacts.of(partner, List.of(invoice.customerId())).get(invoice.customerId());
        var email = contact == null ? facts.email(partner, invoice.customerId()) : contact.email();
        var attention = invoice.isDraft()
                ? contact == null ? null : contact.name()
                : frozen.get(partner, invoice.id()).debtor().attention();
        return Addressee.of(
                invoice.debtor().name(), attention, email, invoice.paper().delivery());
    }
}
