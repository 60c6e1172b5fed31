package nl.florijn.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import nl.florijn.platform.PartnerId;

/**
 * The tenant: sells hosting under its own name.
 *
 * @param version counts the changes of the partner and of its settings
 */
public record Partner(PartnerId id, @JsonUnwrapped PartnerDetails details, Instant createdAt, int version) {

    public String name() {
        return details.name();
    }

    /** Where the partner's business dates begin and end. */
    public ZoneId zone() {
        return ZoneId.of(details.timeZone());
    }
}
