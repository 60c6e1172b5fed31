package nl.florijn.accounting;

import nl.florijn.accounting.twinfield.SalesTransaction;
import nl.florijn.invoicing.InvoiceId;

/** How an invoice gets into the books, or why it does not. */
sealed interface Booking {

    InvoiceId invoiceId();

    record Accepted(InvoiceId invoiceId, SalesTransaction transaction) implements Booking {}

    record Refused(InvoiceId invoiceId, RefusalCode code, String detail) implements Booking {

        /** Whether the invoice was never meant to leave now, so that its export state stays what it is. */
        boolean isOutOfTurn() {
            return switch (code) {
                case NOT_APPROVED, INVOICE_VOID, ALREADY_EXPORTED -> true;
                case VAT_CODE_NOT_MAPPED,
                        VAT_NUMBER_MISSING,
                        NO_DEBTOR_NUMBER,
                        NOTHING_TO_BOOK,
                        NUMBER_TOO_LONG,
                        TOO_MANY_LINES,
                        UNFORESEEN -> false;
            };
        }
    }
}
