package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.invoicing.templates.InvoiceTemplate;
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.invoicing.templates.InvoiceTemplates;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Models of invoices. */
@ApiController
@Tag(name = "Templates")
class TemplatesController {

    private final InvoiceTemplates templates;

    TemplatesController(InvoiceTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/templates")
    @Needs(Scope.READ)
    @Operation(summary = "Models of invoices, in the order in which they were made")
    Page<InvoiceTemplate> list(PartnerId partner, PageRequest page) {
        return templates.list(partner, page);
    }

    @PostMapping("/templates")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one")
    ResponseEntity<InvoiceTemplate> create(PartnerId partner, @RequestBody InvoiceTemplateDetails details) {
        var created = templates.create(partner, details);
        return Answers.created("/templates/", created.id(), created);
    }

    @GetMapping("/templates/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    InvoiceTemplate get(PartnerId partner, @PathVariable InvoiceTemplateId id) {
        return templates.get(partner, id);
    }

    @PatchMapping("/templates/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields; lines are the whole list")
    InvoiceTemplate change(
            PartnerId partner,
            @PathVariable InvoiceTemplateId id,
            @IfMatch int version,
            @RequestBody Patch<InvoiceTemplateDetails> patch) {
        return templates.change(
                partner, id, version, patch.onto(templates.get(partner, id).details()));
    }

    @DeleteMapping("/templates/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one; drafts that began of it stay")
    void delete(
            PartnerId partner,
            @PathVariable InvoiceTemplateId id,
            @IfMatch(required = false) @Nullable Integer version) {
        templates.delete(partner, id, version);
    }
}
