/** The part of the HTTP interface about what is sold: products, price lists, indexations, VAT codes, ledger accounts, rates. */
@NullMarked
package nl.florijn.api.catalog;

import org.jspecify.annotations.NullMarked;
