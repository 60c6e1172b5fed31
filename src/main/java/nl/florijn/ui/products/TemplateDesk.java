package nl.florijn.ui.products;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import nl.florijn.invoicing.templates.InvoiceTemplate;
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.invoicing.templates.InvoiceTemplates;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.writing.WritingDesk;
import org.jspecify.annotations.Nullable;

/** What the screen of models asks of the services. */
@SpringComponent
@UIScope
class TemplateDesk {

    private final CurrentPartner current;
    private final InvoiceTemplates templates;
    private final WritingDesk writing;

    TemplateDesk(CurrentPartner current, InvoiceTemplates templates, WritingDesk writing) {
        this.current = current;
        this.templates = templates;
        this.writing = writing;
    }

    CurrentPartner current() {
        return current;
    }

    boolean mayWork() {
        return current.mayWork();
    }

    /** What the lines ask for. */
    WritingDesk writing() {
        return writing;
    }

    Page<InvoiceTemplate> list(PageRequest page) {
        return templates.list(current.id(), page);
    }

    InvoiceTemplate get(InvoiceTemplateId id) {
        return templates.get(current.id(), id);
    }

    /** One that is being made. */
    InvoiceTemplateDetails blank() {
        return new InvoiceTemplateDetails("", current.partner().details().currency(), List.of(), null);
    }

    InvoiceTemplate save(@Nullable InvoiceTemplate known, InvoiceTemplateDetails details) {
        return known == null
                ? templates.create(current.id(), details)
                : templates.change(current.id(), known.id(), known.version(), details);
    }

    void delete(InvoiceTemplate template) {
        templates.delete(current.id(), template.id(), template.version());
    }
}
