/** Mails that left, wait or could not leave. */
@NullMarked
package nl.florijn.ui.mails;

import org.jspecify.annotations.NullMarked;
