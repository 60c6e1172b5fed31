package nl.florijn.subscriptions.charges;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An extra charge as it is stored.
 *
 * @param priceCurrency that its price was typed in, ISO 4217 (R28); null: it has none
 */
public record Charge(
        ChargeId id,
        @JsonUnwrapped ChargeDetails details,
        @Nullable String priceCurrency,
        ChargeState state,
        Instant createdAt,
        int version) {}
