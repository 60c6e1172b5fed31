package nl.florijn.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import nl.florijn.catalog.IndexationId;
import org.jspecify.annotations.Nullable;

/**
 * A dated change as it is stored; it stays as it is, but for an indexation that is undone before its date.
 *
 * @param priceCurrency that its price was typed in, ISO 4217 (R28); null: it has none
 * @param indexationId the indexation that made it (R17); null: somebody entered it
 */
public record SubscriptionChange(
        SubscriptionChangeId id,
        @JsonUnwrapped NewChange change,
        @Nullable String priceCurrency,
        @Nullable IndexationId indexationId,
        Instant createdAt) {}
