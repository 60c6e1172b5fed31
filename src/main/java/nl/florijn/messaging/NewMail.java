package nl.florijn.messaging;

import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/** A mail to be queued. */
record NewMail(
        MailId id, MailTopic about, @Nullable CustomerId customerId, String addressee, String address, MailText text) {}
