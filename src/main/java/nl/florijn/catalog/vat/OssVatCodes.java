package nl.florijn.catalog.vat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.money.VatCategory;
import nl.florijn.partners.settings.OssUsed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a partner that goes over to OSS a VAT code for the consumers of each country of the EU (R20). */
@Component
class OssVatCodes {

    private static final Locale DUTCH = Locale.of("nl");

    private final VatCodes codes;

    OssVatCodes(VatCodes codes) {
        this.codes = codes;
    }

    @EventListener
    void give(OssUsed used) {
        var partner = used.partner();
        var known = codes.all(partner);
        var names = known.stream().map(code -> code.details().code()).collect(Collectors.toSet());
        var there = known.stream().map(VatCode::ossCountry).collect(Collectors.toSet());
        for (var country : StandardRates.countries()) {
            if (!there.contains(country)) {
                codes.addOss(partner, country, details(country, names));
            }
        }
    }

    private static VatCodeDetails details(String country, Set<String> taken) {
        var usual = "OSS-" + country;
        var name = "Btw " + Locale.of("", country).getDisplayCountry(DUTCH) + " (OSS)";
        return new VatCodeDetails(
                taken.contains(usual) ? "EU-" + usual : usual,
                name,
                VatCategory.S,
                null,
                null,
                StandardRates.of(country),
                null,
                VatCodeDetails.VAT_ACCOUNT,
                null);
    }
}
