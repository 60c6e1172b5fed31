package nl.florijn.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A dated change as it is stored; it stays as it is. */
public record SubscriptionChange(
        SubscriptionChangeId id, @JsonUnwrapped NewChange change, Instant createdAt) {}
