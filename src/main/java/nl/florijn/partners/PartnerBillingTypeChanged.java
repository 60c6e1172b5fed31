package nl.florijn.partners;

import nl.florijn.platform.PartnerId;

/** Published in the transaction in which a partner sets another billing type (R6) for whoever has none of its own. */
public record PartnerBillingTypeChanged(PartnerId partner) {}
