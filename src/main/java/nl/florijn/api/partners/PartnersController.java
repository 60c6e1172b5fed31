package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.NeedsProvider;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.numbering.Numberings;
import nl.florijn.partners.Partner;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The tenants, for the provider. */
@ApiController
@Tag(name = "Partners")
class PartnersController {

    private final Partners partners;
    private final Numberings numberings;

    PartnersController(Partners partners, Numberings numberings) {
        this.partners = partners;
        this.numberings = numberings;
    }

    @PostMapping("/partners")
    @NeedsProvider
    @Operation(summary = "Make a partner; its token is shown this once")
    ResponseEntity<OpenedPartner> create(@RequestBody PartnerOpening opening) {
        var created = partners.create(opening.details(), opening.numbering());
        var id = created.partner().id();
        return Answers.created("/partners/", id, new OpenedPartner(created, numberings.get(id)));
    }

    @GetMapping("/partners")
    @NeedsProvider
    @Operation(summary = "All partners, oldest first")
    Page<Partner> list(PageRequest page) {
        return page.page(
                partners.all(page.afterMade(), page.fetchSize()),
                partner -> new Made(partner.createdAt(), partner.id().value()));
    }

    @GetMapping("/partners/{id}")
    @NeedsProvider
    @Operation(summary = "One partner")
    NumberedPartner get(@PathVariable PartnerId id) {
        return new NumberedPartner(partners.get(id), numberings.get(id));
    }
}
