package nl.florijn.money;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Across which border VAT is reversed (R20). */
public enum ReverseCharge {
    /** Within the seller's country, as NL-REVERSE and BE-COCONTRACTOR. */
    DOMESTIC,
    /** To another country of the EU, as EU-REVERSE. */
    INTRA_EU,
    /** Its VAT code does not say. */
    UNSAID;

    /**
     * What lines of a category come to; empty where nothing is reversed. Goods are only reversed across the border.
     *
     * @param said by the VAT code; null: nothing
     */
    public static Optional<ReverseCharge> of(VatCategory category, @Nullable ReverseCharge said) {
        return switch (category) {
            case K -> Optional.of(INTRA_EU);
            case AE -> Optional.of(said == null ? UNSAID : said);
            case S, Z, E, G, O -> Optional.empty();
        };
    }
}
