package nl.florijn.api.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.florijn.numbering.Numbering;
import nl.florijn.partners.PartnerDetails;

/** What a new partner tells about itself, and how it numbers its documents. */
record PartnerOpening(@JsonUnwrapped PartnerDetails details, Numbering numbering) {

    PartnerOpening {
        numbering = numbering == null ? Numbering.USUAL : numbering;
    }
}
