package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.NeedsProvider;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.partners.NewPartner;
import nl.florijn.partners.Partner;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
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

    PartnersController(Partners partners) {
        this.partners = partners;
    }

    @PostMapping("/partners")
    @NeedsProvider
    @Operation(summary = "Make a partner; its token is shown this once")
    ResponseEntity<NewPartner> create(@RequestBody PartnerDetails details) {
        var created = partners.create(details);
        return Answers.created("/partners/", created.partner().id(), created);
    }

    @GetMapping("/partners")
    @NeedsProvider
    @Operation(summary = "All partners, oldest first")
    Page<Partner> list(PageRequest page) {
        var after = page.after() == null ? null : new PartnerId(page.afterId());
        return page.page(
                partners.all(after, page.fetchSize()), partner -> partner.id().value());
    }

    @GetMapping("/partners/{id}")
    @NeedsProvider
    @Operation(summary = "One partner")
    Partner get(@PathVariable PartnerId id) {
        return partners.get(id);
    }
}
