/** Sending invoices out to the accounts. */
@NullMarked
package nl.florijn.ui.exports;

import org.jspecify.annotations.NullMarked;
