package nl.florijn.customers.vies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import nl.florijn.platform.paging.Made;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the VAT number of a customer at some moment (R22); kept as evidence.
 *
 * @param vatNumber with its prefix; the customer may have another one by now
 * @param consultationNumber proves that VIES was asked; null without a VAT number of the partner, and unless valid
 * @param name of the business, as VIES has it; null: it does not tell
 * @param address as VIES has it, in lines; null: it does not tell
 * @param reason why it is UNKNOWN, in capitals as VIES names it or {@link ViesAnswer} does; FORM: VIES was not asked about what
 *     cannot be a number; null: none
 */
public record VatCheck(
        @JsonIgnore long id,
        String vatNumber,
        VatCheckState state,
        Instant checkedAt,
        String checkedBy,
        @Nullable String consultationNumber,
        @Nullable String name,
        @Nullable String address,
        @Nullable String reason) {

    /** Where it stands in the list of them. */
    @JsonIgnore
    Made made() {
        return new Made(checkedAt, id);
    }
}
