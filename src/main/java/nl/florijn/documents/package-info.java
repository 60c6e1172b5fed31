/**
 * Documents on paper: what an invoice looks like, as HTML on the screen and as PDF in the archive.
 *
 * <p>Owns the snapshot of an invoice ({@link nl.florijn.documents.InvoiceSnapshot}), the themes and the layouts that partners
 * make of them, the HTML and PDF made from a snapshot, and the store of finished files. A snapshot says everything that a
 * document shows; nothing is looked up to print it.
 *
 * <p>Does not own the invoice: it computes no price, no VAT and no date, and it gives no number. It does not know who uses
 * which layout. Sending is done elsewhere.
 */
@NullMarked
package nl.florijn.documents;

import org.jspecify.annotations.NullMarked;
