package nl.florijn.ui.writing;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.vat.VatCode;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.DraftPreviews;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.drafts.TemplatesOfDrafts;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.templates.InvoiceTemplate;
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.invoicing.templates.InvoiceTemplates;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.invoicing.templates.TemplateName;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

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
    private final Products products;
    private final InvoiceTemplates templates;
    private final TemplatesOfDrafts templatesOfDrafts;
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
            Products products,
            InvoiceTemplates templates,
            TemplatesOfDrafts templatesOfDrafts,
            BusinessClock clock) {
        this.current = current;
        this.editing = editing;
        this.previews = previews;
        this.documents = documents;
        this.customers = customers;
        this.vatCodes = vatCodes;
        this.layouts = layouts;
        this.suggestions = suggestions;
        this.products = products;
        this.templates = templates;
        this.templatesOfDrafts = templatesOfDrafts;
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

    /** All models, by name. */
    List<TemplateName> templates() {
        return templates.names(current.id());
    }

    InvoiceTemplate template(InvoiceTemplateId id) {
        return templates.get(current.id(), id);
    }

    Optional<InvoiceTemplate> templateNamed(String name) {
        return templates.named(current.id(), name);
    }

    /** @param known that it takes the place of; null: it is new */
    void keep(@Nullable InvoiceTemplate known, InvoiceTemplateDetails details) {
        if (known == null) {
            templates.create(current.id(), details);
        } else {
            templates.change(current.id(), known.id(), known.version(), details);
        }
    }

    /** The lines of a draft as they are typed, as a model keeps them. */
    List<TemplateLine> templateLines(Invoice draft, List<DraftLine> typed) {
        return templatesOfDrafts.of(current.id(), draft, typed);
    }

    /** One that lines with an amount can be of; null when there is none any more. */
    @Nullable
    Product product(ProductId id) {
        try {
            var product = products.get(current.id(), id);
            return product.details().kind() == ProductKind.TEXT ? null : product;
        } catch (NotFound gone) {
            return null;
        }
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
