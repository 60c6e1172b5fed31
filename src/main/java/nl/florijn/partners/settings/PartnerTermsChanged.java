package nl.florijn.partners.settings;

import nl.florijn.platform.PartnerId;

/** Published in the transaction in which a partner changes what customers without their own settings inherit. */
public record PartnerTermsChanged(PartnerId partner, InheritedTerms before) {}
