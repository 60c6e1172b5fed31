/**
 * What is told to customers by mail.
 *
 * <p>Owns: mails and what became of them, how they are handed to the mail server, the announcement of a raise of
 * prices. Does not own: addresses, prices, documents.
 *
 * <p>A mail is queued in the transaction of what it tells. The outbox says so before it hands a mail over, so that a crash
 * never sends one twice; where nobody can know whether it left, a person decides.
 */
@NullMarked
package nl.florijn.messaging;

import org.jspecify.annotations.NullMarked;
