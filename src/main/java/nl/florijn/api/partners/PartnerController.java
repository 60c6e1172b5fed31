package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.numbering.Numberings;
import nl.florijn.partners.Partner;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.PartnerSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The token's own partner and its settings (R2). */
@ApiController
@Tag(name = "Partner")
class PartnerController {

    private final Partners partners;
    private final Settings settings;
    private final Numberings numberings;

    PartnerController(Partners partners, Settings settings, Numberings numberings) {
        this.partners = partners;
        this.settings = settings;
        this.numberings = numberings;
    }

    @GetMapping("/partner")
    @Needs(Scope.READ)
    @Operation(summary = "The partner of the token")
    NumberedPartner get(PartnerId partner) {
        return numbered(partners.get(partner));
    }

    @PatchMapping("/partner")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Change name, address and the like")
    NumberedPartner change(PartnerId partner, @IfMatch int version, @RequestBody Patch<PartnerDetails> patch) {
        return numbered(partners.change(
                partner, version, patch.onto(partners.get(partner).details())));
    }

    private NumberedPartner numbered(Partner partner) {
        return new NumberedPartner(partner, numberings.get(partner.id()));
    }

    @GetMapping("/partner/settings")
    @Needs(Scope.READ)
    @Operation(summary = "The settings as they count, and where each comes from")
    PartnerSettings settings(PartnerId partner) {
        return settings.effective(partner);
    }

    @PatchMapping("/partner/settings")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Change settings; null goes back to the system's default")
    PartnerSettings changeSettings(PartnerId partner, @IfMatch int version, @RequestBody Patch<OwnSettings> patch) {
        return settings.change(partner, version, patch.onto(settings.own(partner)));
    }
}
