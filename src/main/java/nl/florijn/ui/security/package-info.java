/** Logging in at the screens, whose books are on them, and what the browser may load. */
@NullMarked
package nl.florijn.ui.security;

import org.jspecify.annotations.NullMarked;
