package nl.florijn.messaging;

import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves.
 *
 * @param sender name of the partner
 * @param replyTo address of the partner; null: answers go to the sending address
 */
record Letter(
        PartnerId partner,
        MailId id,
        String sender,
        @Nullable String replyTo,
        String addressee,
        String address,
        MailText text) {}
