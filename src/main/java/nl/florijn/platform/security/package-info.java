/** Who is calling and what they may do. How they log in belongs to the doors: {@code api} and {@code ui}. */
@NullMarked
package nl.florijn.platform.security;

import org.jspecify.annotations.NullMarked;
