/**
 * What leaves for the bookkeeper: exports of invoices to the accounting package (R45 to R47).
 *
 * <p>Owns: exports and their files, which invoice left with which export, what was refused and why, the codes of
 * Twinfield. Does not own: amounts and VAT (they are frozen with the invoice), ledger accounts and VAT codes
 * ({@code catalog}).
 *
 * <p>An export is a job in chunks. One transaction per chunk claims its invoices and keeps their piece of the file, so
 * that wherever a crash, a cancellation or a fault comes in between, the file holds exactly the invoices that count as
 * exported.
 */
@NullMarked
package nl.florijn.accounting;

import org.jspecify.annotations.NullMarked;
