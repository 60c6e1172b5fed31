package nl.florijn.messaging;

import java.time.Instant;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.outbox.OutboxState;
import org.jspecify.annotations.Nullable;

/**
 * A mail and what became of it.
 *
 * @param customerId whom it is for; null: the partner itself
 * @param addressee name before the address
 * @param attempts how often it was handed to the mail server
 * @param sentAt when the mail server took it; null: it did not
 * @param error what went wrong at the last attempt; null: nothing
 */
public record Mail(
        MailId id,
        MailTopic about,
        @Nullable CustomerId customerId,
        String addressee,
        String address,
        String subject,
        String body,
        OutboxState state,
        int attempts,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt,
        @Nullable String error) {}
