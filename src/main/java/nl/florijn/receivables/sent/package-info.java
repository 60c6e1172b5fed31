/** Invoices come on the account of their debtor when they are sent, and go from it when they are void. */
@NullMarked
package nl.florijn.receivables.sent;

import org.jspecify.annotations.NullMarked;
