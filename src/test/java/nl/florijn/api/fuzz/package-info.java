/** Sends every call of the description what nobody should, for a while, by a seed. */
@NullMarked
package nl.florijn.api.fuzz;

import org.jspecify.annotations.NullMarked;
