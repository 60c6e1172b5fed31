package nl.florijn.messaging;

import nl.florijn.customers.CustomerId;
import nl.florijn.platform.outbox.OutboxState;
import org.jspecify.annotations.Nullable;

/** Which mails are wanted; null leaves a condition out. */
public record MailFilter(
        @Nullable OutboxState state, @Nullable CustomerId customerId) {

    public static final MailFilter ALL = new MailFilter(null, null);
}
