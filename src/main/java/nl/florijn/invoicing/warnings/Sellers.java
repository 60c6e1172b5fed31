package nl.florijn.invoicing.warnings;

import java.util.EnumSet;
import nl.florijn.banking.VatNumber;
import nl.florijn.billing.composing.SellerParticulars;
import nl.florijn.billing.composing.Warning;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.PartnerDetailsChanged;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.ShownText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether partners tell of themselves what their documents have to show (R20). */
@Component
class Sellers {

    private final Partners partners;
    private final Settings settings;
    private final JooqWarnings stored;

    Sellers(Partners partners, Settings settings, JooqWarnings stored) {
        this.partners = partners;
        this.settings = settings;
        this.stored = stored;
    }

    SellerParticulars particulars(PartnerId partner) {
        var details = partners.get(partner).details();
        return new SellerParticulars(
                details.country(),
                isAddressed(details),
                settings.own(partner).vatExempt() || countsAsVatNumber(details),
                ShownText.isSeen(details.chamberOfCommerce()),
                details.iban() != null);
    }

    /** What a partner filled in is no warning on its drafts any more; what it took out is found when they are approved. */
    @EventListener
    void on(PartnerDetailsChanged changed) {
        var seller = particulars(changed.partner());
        var resolved = EnumSet.noneOf(Warning.Code.class);
        if (seller.hasAddress()) {
            resolved.add(Warning.Code.SELLER_ADDRESS_MISSING);
        }
        if (seller.hasVatNumber()) {
            resolved.add(Warning.Code.SELLER_VAT_NUMBER_MISSING);
        }
        if (seller.hasRegistration()) {
            resolved.add(Warning.Code.SELLER_REGISTRATION_MISSING);
        }
        if (seller.hasIban()) {
            resolved.add(Warning.Code.SELLER_IBAN_MISSING);
        }
        stored.takeAway(changed.partner(), resolved);
    }

    private static boolean isAddressed(PartnerDetails details) {
        var address = details.address();
        return ShownText.isSeen(address.line1())
                && ShownText.isSeen(address.postcode())
                && ShownText.isSeen(address.city());
    }

    private static boolean countsAsVatNumber(PartnerDetails details) {
        var number = details.vatNumber();
        return number != null && VatNumber.counts(number, details.country());
    }
}
