package nl.florijn.billing.composing;

import java.util.Optional;
import nl.florijn.money.VatCategory;

/** Across which border VAT is reversed (R20). */
public enum ReverseCharge {
    /** Within the seller's country, as NL-REVERSE and BE-COCONTRACTOR. */
    DOMESTIC,
    /** To another country of the EU, as EU-REVERSE. */
    INTRA_EU,
    /** A code of the partner's own that does not say. */
    UNSAID;

    /**
     * What a VAT code does; empty where it reverses nothing. Goods are only reversed across the border; of services the
     * beginning of the code tells, {@code EU-} or the country.
     *
     * @param sellerCountry ISO 3166-1 alpha-2
     */
    public static Optional<ReverseCharge> of(VatCategory category, String code, String sellerCountry) {
        return switch (category) {
            case K -> Optional.of(INTRA_EU);
            case AE ->
                Optional.of(
                        code.startsWith("EU-") ? INTRA_EU : code.startsWith(sellerCountry + "-") ? DOMESTIC : UNSAID);
            case S, Z, E, G, O -> Optional.empty();
        };
    }
}
