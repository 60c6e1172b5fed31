/**
 * Amounts, prices, quantities and percentages as integers, with every rounding visible.
 *
 * <p>Owns: rounding half-up away from zero, shares to the cent, VAT per category and rate (R19). Does not own: what an
 * amount is for. Depends on {@code java.*} only; knows no clock, no SQL and no floating point.
 */
@NullMarked
package nl.florijn.money;

import org.jspecify.annotations.NullMarked;
