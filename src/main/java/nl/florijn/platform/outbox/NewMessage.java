package nl.florijn.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A message to be put into the outbox.
 *
 * @param about what it is, in a few words for people; at most 200 characters are kept
 * @param payload what the channel needs to know to hand it over, in a form of its own; null where it keeps that itself,
 *     under the same id
 */
public record NewMessage(
        MessageId id, String about, @Nullable String payload) {

    private static final int LONGEST = 200;

    public NewMessage {
        about = about.substring(0, Math.min(about.length(), LONGEST));
    }
}
