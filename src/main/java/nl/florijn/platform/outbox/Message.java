package nl.florijn.platform.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param channel name of its {@link Channel}
 * @param about what it is, in a few words for people
 * @param payload what the channel needs to know; null: it keeps that itself
 * @param attempts how often it was handed over, the one at hand included
 * @param sentAt when the receiver took it; null: it did not
 * @param error what went wrong at the last attempt; null: nothing
 */
public record Message(
        @JsonIgnore PartnerId partner,
        MessageId id,
        String channel,
        String about,
        @JsonIgnore @Nullable String payload,
        OutboxState state,
        int attempts,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt,
        @Nullable String error) {

    /** Same at each attempt, and no other message has it: a receiver may know by it what it has already. */
    public String idempotencyKey() {
        return partner + "." + id;
    }
}
