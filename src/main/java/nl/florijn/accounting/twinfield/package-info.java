/** The form that Twinfield takes sales in: transactions in balance, written as XML. Knows no tables and no invoices. */
@NullMarked
package nl.florijn.accounting.twinfield;

import org.jspecify.annotations.NullMarked;
