package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.partners.settings.PaymentExample;
import nl.florijn.partners.settings.PaymentSetup;
import nl.florijn.partners.settings.PaymentSetups;
import nl.florijn.partners.settings.StoredPaymentSetup;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** How the token's partner is paid (R40). */
@ApiController
@Tag(name = "Partner")
class PaymentSettingsController {

    private final PaymentSetups setups;

    PaymentSettingsController(PaymentSetups setups) {
        this.setups = setups;
    }

    @GetMapping("/partner/payment-settings")
    @Needs(Scope.READ)
    @Operation(summary = "What invoices ask to be mentioned by who pays them")
    StoredPaymentSetup get(PartnerId partner) {
        return setups.get(partner);
    }

    @PatchMapping("/partner/payment-settings")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Change it for what is approved from now on")
    StoredPaymentSetup change(PartnerId partner, @IfMatch int version, @RequestBody Patch<PaymentSetup> patch) {
        return setups.change(partner, version, patch.onto(setups.get(partner).setup()));
    }

    @GetMapping("/partner/payment-settings/preview")
    @Needs(Scope.READ)
    @Operation(summary = "The payment reference that the next invoice would get")
    PaymentExample preview(PartnerId partner, @RequestParam ReferenceScheme reference) {
        return setups.example(partner, reference);
    }
}
