package nl.florijn.api.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.florijn.numbering.StoredNumbering;
import nl.florijn.partners.NewPartner;

/** A partner that was just made, and how it numbers. */
record OpenedPartner(@JsonUnwrapped NewPartner opened, StoredNumbering numbering) {}
