package nl.florijn.partners;

import nl.florijn.platform.PartnerId;

/** Published in the transaction in which a partner tells something else about itself. */
public record PartnerDetailsChanged(PartnerId partner) {}
