/**
 * What debtors owe (R39).
 *
 * <p>Owns: the account of each debtor, from the moment that an invoice is sent; payments, what they settle, and how each
 * of that is taken back. Does not own: what an invoice comes to ({@code invoicing}), how money comes in.
 */
@NullMarked
package nl.florijn.receivables;

import org.jspecify.annotations.NullMarked;
