/** What comes out of a printer: the documents of invoices, and prints with a mark. Every screen with an invoice leads there. */
@NullMarked
package nl.florijn.ui.printing;

import org.jspecify.annotations.NullMarked;
