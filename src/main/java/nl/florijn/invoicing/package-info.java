/**
 * Runs, drafts and their review, approval, sending, and how invoices are taken back.
 *
 * <p>Owns: invoices from draft to what was sent or made void, their deliveries, what of a subscription counts as billed, billing
 * runs. Does not own: how amounts come about ({@code billing}), what a document looks like ({@code documents}), what is paid
 * ({@code receivables}).
 */
@NullMarked
package nl.florijn.invoicing;

import org.jspecify.annotations.NullMarked;
