package nl.florijn.invoicing.takingback;

/** What a person may want to do with an invoice. */
public enum InvoiceAction {
    EDIT,
    APPROVE,
    SEND,
    DELETE,
    VOID,
    CREDIT,
    PAY,
    WRITE_OFF
}
