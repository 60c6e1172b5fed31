/**
 * What currencies are worth (R28).
 *
 * <p>Owns: the reference rates of the ECB, from their files to the rate of a day between two currencies. They are the same
 * for every partner and belong to none. Does not own: which rate an invoice was approved with.
 */
@NullMarked
package nl.florijn.currencies;

import org.jspecify.annotations.NullMarked;
