/** What of an invoice is given back: whole, or by line and quantity, to the cent (R33). */
@NullMarked
package nl.florijn.billing.crediting;

import org.jspecify.annotations.NullMarked;
