/** Invoices and credit notes that have their number. */
@NullMarked
package nl.florijn.ui.invoices;

import org.jspecify.annotations.NullMarked;
