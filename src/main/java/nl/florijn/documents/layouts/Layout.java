package nl.florijn.documents.layouts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import nl.florijn.documents.logos.LogoFacts;
import org.jspecify.annotations.Nullable;

/**
 * A layout in its newest version (R31); what it was before is kept for the documents that were made with it.
 *
 * @param logo null for none
 */
public record Layout(
        LayoutId id,
        @JsonUnwrapped LayoutDetails details,
        @Nullable LogoFacts logo,
        Instant createdAt,
        int version) {

    /** What it makes of a document. */
    public HouseStyle houseStyle() {
        return details.houseStyle(logo);
    }

    Layout with(LayoutDetails changed) {
        return new Layout(id, changed, logo, createdAt, version);
    }

    Layout with(@Nullable LogoFacts changed) {
        return new Layout(id, details, changed, createdAt, version);
    }
}
