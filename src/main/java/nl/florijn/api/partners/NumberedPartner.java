package nl.florijn.api.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.florijn.numbering.StoredNumbering;
import nl.florijn.partners.Partner;

/**
 * A partner and how it numbers.
 *
 * @param numbering with a version of its own; it is changed at {@code /partner/numbering}
 */
record NumberedPartner(@JsonUnwrapped Partner partner, StoredNumbering numbering) {}
