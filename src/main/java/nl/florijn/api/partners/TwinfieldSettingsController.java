package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.accounting.TwinfieldOffice;
import nl.florijn.accounting.TwinfieldSettings;
import nl.florijn.accounting.TwinfieldSetup;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Where in Twinfield the partner's sales are booked. */
@ApiController
@Tag(name = "Partner")
class TwinfieldSettingsController {

    private final TwinfieldSettings settings;

    TwinfieldSettingsController(TwinfieldSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/partner/twinfield-settings")
    @Needs(Scope.READ)
    @Operation(summary = "Office, journal and debtors' account in Twinfield")
    TwinfieldSetup get(PartnerId partner) {
        return settings.get(partner);
    }

    @PatchMapping("/partner/twinfield-settings")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Change them; null brings a default back")
    TwinfieldSetup change(PartnerId partner, @IfMatch int version, @RequestBody Patch<TwinfieldOffice> changes) {
        return settings.change(
                partner, version, changes.onto(settings.get(partner).office()));
    }
}
