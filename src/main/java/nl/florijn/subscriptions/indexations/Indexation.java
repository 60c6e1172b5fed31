package nl.florijn.subscriptions.indexations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import nl.florijn.catalog.IndexationId;
import org.jspecify.annotations.Nullable;

/**
 * An indexation as it is stored.
 *
 * @param subscriptions how many it raised when it was made
 * @param createdBy who made it
 * @param undoneAt null: it counts
 */
public record Indexation(
        IndexationId id,
        @JsonUnwrapped IndexationDetails details,
        int subscriptions,
        Instant createdAt,
        String createdBy,
        @Nullable Instant undoneAt) {}
