package nl.florijn.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A partner that was just made.
 *
 * @param token secret of an API token with all scopes; shown this once
 */
public record NewPartner(@JsonUnwrapped Partner partner, String token) {}
