/**
 * What identifies in the world of payments: bank accounts, VAT numbers, references. How banks write statements and orders belongs
 * here too, in rooms of its own, as pure as this.
 *
 * <p>Owns: the one form in which each is kept, and whether it is valid. Does not own: whose they are, and which field of a
 * form they stand in. Pure: it knows no clock, no SQL and nothing of Florijn.
 */
@NullMarked
package nl.florijn.banking;

import org.jspecify.annotations.NullMarked;
