/** What of an invoice is given back: whole, by line and quantity, or an amount, to the cent (R33). */
@NullMarked
package nl.florijn.billing.crediting;

import org.jspecify.annotations.NullMarked;
