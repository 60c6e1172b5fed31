package nl.florijn.messaging;

import java.util.List;
import java.util.Map;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.outbox.OutboxState;
import org.jspecify.annotations.Nullable;

/**
 * How far the debtors of a raise of prices were told of it.
 *
 * @param mails how many were made, by what became of them
 * @param untold how many debtors with an address were not told yet
 * @param unreachable how many debtors have no e-mail address, and must be told otherwise
 * @param first the first 200 of those
 * @param sample the mail that the first untold debtor would get; null when there is none
 */
public record Announcement(
        Map<OutboxState, Integer> mails,
        int untold,
        int unreachable,
        List<Debtor> first,
        @Nullable Sample sample) {

    /** A debtor without an address. */
    public record Debtor(CustomerId id, String number, String name) {}

    /** A mail as it would leave. */
    public record Sample(String addressee, String address, String subject, String body) {}
}
