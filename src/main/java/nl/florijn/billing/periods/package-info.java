/**
 * Intervals, the periods they make, and which of them are billed in advance, at once or together (R3, R5, R6, R9).
 */
@NullMarked
package nl.florijn.billing.periods;

import org.jspecify.annotations.NullMarked;
