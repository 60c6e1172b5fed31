package nl.florijn.invoicing.sending;

import nl.florijn.invoicing.InvoiceId;

/** What became of one invoice that was to be sent. */
public sealed interface SendingResult {

    /** It is on its way, or there. */
    record Sent(InvoiceId id, DeliveryId delivery) implements SendingResult {}

    /** It was not sent. */
    record Refused(InvoiceId id, Reason code, String detail) implements SendingResult {}

    /** Why not. */
    enum Reason {
        NOT_FOUND,
        NOT_APPROVED,
        INVOICE_VOID,
        /** It was not approved yet on the day on which it is said to have gone. */
        SENT_BEFORE_APPROVAL,
        /** Only what was not sent yet was wanted. */
        SENT_BEFORE,
        /** The way it should go is not there. */
        DELIVERY_NOT_SET_UP,
        UNFORESEEN
    }
}
