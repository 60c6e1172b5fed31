/** Who calls, by which token, and what that token may do. Denied by default. */
@NullMarked
package nl.florijn.api.access;

import org.jspecify.annotations.NullMarked;
