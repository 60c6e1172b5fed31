/**
 * What a partner sells and how it is booked.
 *
 * <p>Owns: products and their prices, price lists, VAT codes with dated rates, ledger accounts. Does not own: which price, VAT code
 * or account a line gets in the end; the core chooses.
 */
@NullMarked
package nl.florijn.catalog;

import org.jspecify.annotations.NullMarked;
