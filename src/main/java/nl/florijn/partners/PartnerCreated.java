package nl.florijn.partners;

import nl.florijn.platform.PartnerId;

/**
 * Published in the transaction that makes a partner, so that later modules add what a new partner starts with.
 *
 * @param country ISO 3166-1 alpha-2, where the partner is established
 */
public record PartnerCreated(PartnerId partner, String country) {}
