package nl.florijn.invoicing.paper;

import nl.florijn.documents.PdfCopies;
import nl.florijn.invoicing.Invoice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Documents as often as they are printed for who pays (R34). That follows from the customer as it is now, and is not frozen. */
@Service
public class PrintCopies {

    private final InvoiceDocuments documents;
    private final JooqDocumentFacts facts;

    PrintCopies(InvoiceDocuments documents, JooqDocumentFacts facts) {
        this.documents = documents;
        this.facts = facts;
    }

    /** How many are printed. */
    @Requires(Right.READ)
    public int of(PartnerId partner, Invoice invoice) {
        return facts.printCopies(partner, invoice.customerId());
    }

    /**
     * The stored document so many times, one after the other in one file.
     *
     * @throws nl.florijn.platform.Conflict as {@link InvoiceDocuments#pdf} does
     */
    @Requires(Right.READ)
    public byte[] pdf(PartnerId partner, Invoice invoice) {
        return PdfCopies.of(documents.pdf(partner, invoice.id()), facts.printCopies(partner, invoice.customerId()));
    }
}
