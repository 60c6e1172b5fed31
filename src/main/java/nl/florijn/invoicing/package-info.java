/**
 * Runs, drafts and their review, approval and numbering.
 *
 * <p>Owns: invoices from draft to approved document, what of a subscription counts as billed, billing runs. Does not
 * own: how amounts come about ({@code billing}), what a document looks like ({@code documents}), what is paid.
 */
@NullMarked
package nl.florijn.invoicing;

import org.jspecify.annotations.NullMarked;
