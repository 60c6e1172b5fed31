/** The same key and body gives the same answer again, for 24 hours. */
@NullMarked
package nl.florijn.api.idempotency;

import org.jspecify.annotations.NullMarked;
