/**
 * What leaves for the outside: mails now, and whatever else is handed to a server of somebody else.
 *
 * <p>Owns: where each message stands, whose turn it is, attempts and pauses, what waits for a person. Does not own: what a
 * message says and how it is handed over; a {@link nl.florijn.platform.outbox.Channel} knows that.
 *
 * <p>A message is put into the outbox in the transaction of what it tells, so that it leaves if and only if that is kept. It
 * says SENDING before it is handed over, and no transaction is open meanwhile: a slow server holds no lock, and after a
 * crash it is known what may have left. Partners take turns, so that many messages of one do not delay those of another.
 */
@NullMarked
package nl.florijn.platform.outbox;

import org.jspecify.annotations.NullMarked;
