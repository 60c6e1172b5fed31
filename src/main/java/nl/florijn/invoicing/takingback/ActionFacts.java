package nl.florijn.invoicing.takingback;

import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import org.jspecify.annotations.Nullable;

/**
 * What decides over an invoice.
 *
 * @param number null on a draft
 * @param lastOfSeries whether its number is the last that its series gave
 * @param consumer whether its debtor was one when it was approved
 * @param byPeppol whether some delivery went by Peppol
 * @param underWay whether a delivery is queued or going
 * @param open whether something is still to be paid on the account
 * @param settled whether something settled some of it: a payment, a credit note, what will not be paid
 * @param credited whether there is a credit note for it, a draft too
 * @param leftToCredit whether its credit notes, drafts too, leave something of it
 */
record ActionFacts(
        InvoiceKind kind,
        InvoiceStatus status,
        ExportState exportState,
        @Nullable String number,
        boolean lastOfSeries,
        boolean consumer,
        boolean byPeppol,
        boolean underWay,
        boolean open,
        boolean settled,
        boolean credited,
        boolean leftToCredit) {

    boolean isInBooks() {
        return exportState == ExportState.PENDING || exportState == ExportState.EXPORTED;
    }

    String name() {
        return (kind == InvoiceKind.CREDIT_NOTE ? "Credit note " : "Invoice ") + number;
    }
}
