package nl.florijn.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** An extra charge as it is stored. */
public record Charge(
        ChargeId id, @JsonUnwrapped ChargeDetails details, ChargeState state, Instant createdAt, int version) {}
