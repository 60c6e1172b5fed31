/**
 * Calls that are answered once, however often they are sent.
 *
 * <p>A key is claimed by the lock on its row, in the very transaction that does the work and keeps the answer: a crash
 * undoes both and leaves nothing that blocks the key.
 */
@NullMarked
package nl.florijn.platform.idempotency;

import org.jspecify.annotations.NullMarked;
