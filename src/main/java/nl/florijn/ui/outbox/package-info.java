/** What could not be handed over and waits for a person. */
@NullMarked
package nl.florijn.ui.outbox;

import org.jspecify.annotations.NullMarked;
