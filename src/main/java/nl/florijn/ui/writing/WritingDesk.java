package nl.florijn.ui.writing;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.florijn.catalog.vat.VatCode;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftPreviews;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;

/** What the forms in which drafts are written ask of the services, for the partner whose books are open. */
@SpringComponent
@UIScope
public class WritingDesk {

    private final CurrentPartner current;
    private final DraftEditing editing;
    private final DraftPreviews previews;
    private final InvoiceDocuments documents;
    private final Customers customers;
    private final VatCodes vatCodes;
    private final Layouts layouts;
    private final Suggestions suggestions;
    private final BusinessClock clock;

    WritingDesk(
            CurrentPartner current,
            DraftEditing editing,
            DraftPreviews previews,
            InvoiceDocuments documents,
            Customers customers,
            VatCodes vatCodes,
            Layouts layouts,
            Suggestions suggestions,
            BusinessClock clock) {
        this.current = current;
        this.editing = editing;
        this.previews = previews;
        this.documents = documents;
        this.customers = customers;
        this.vatCodes = vatCodes;
        this.layouts = layouts;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    Invoice enter(NewInvoice wanted) {
        return editing.create(current.id(), wanted);
    }

    void change(Invoice draft, DraftChange change) {
        editing.change(current.id(), draft.id(), draft.life().version(), change);
    }

    /** What it would be; nothing is kept. */
    Invoice preview(NewInvoice wanted) {
        return previews.entered(current.id(), wanted);
    }

    /** What the draft would become; nothing is kept. */
    Invoice preview(Invoice draft, DraftChange change) {
        return previews.changed(current.id(), draft.id(), change);
    }

    /** As the customer would see it. */
    String html(Invoice draft) {
        return documents.html(current.id(), draft);
    }

    Suggestions suggestions() {
        return suggestions;
    }

    Customer customer(CustomerId id) {
        return customers.get(current.id(), id);
    }

    /** The codes of all there are. */
    Collection<String> layouts() {
        return layouts.idsByCode(current.id()).keySet();
    }

    List<String> vatCodes() {
        return vatCodes.all(current.id()).stream()
                .map(VatCode::details)
                .map(details -> details.code())
                .toList();
    }

    /** At the partner. */
    LocalDate today() {
        return clock.today(current.partner().zone());
    }
}
