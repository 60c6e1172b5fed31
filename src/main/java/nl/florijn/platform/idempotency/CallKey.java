package nl.florijn.platform.idempotency;

import nl.florijn.platform.PartnerId;

/**
 * Names one call.
 *
 * @param partner whose token it came with; {@link #PROVIDER} for the provider's
 * @param keyHash SHA-256 of the token and the key, in hexadecimal
 */
public record CallKey(PartnerId partner, String keyHash) {

    /** Stands for the provider, who is no partner. */
    public static final PartnerId PROVIDER = PartnerId.NONE;
}
