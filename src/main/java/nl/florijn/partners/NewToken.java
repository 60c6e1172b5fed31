package nl.florijn.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A token that was just made.
 *
 * @param secret what the caller sends as bearer token; shown this once, only its hash is kept
 */
public record NewToken(
        @JsonUnwrapped ApiToken made, @JsonProperty("token") String secret) {}
