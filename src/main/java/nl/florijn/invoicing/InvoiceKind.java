package nl.florijn.invoicing;

import nl.florijn.billing.composing.DraftInvoice;

/** What a document is; a draft has its kind from the start. */
public enum InvoiceKind {
    INVOICE,
    CREDIT_NOTE,
    DEPOSIT;

    public static InvoiceKind of(DraftInvoice.Kind kind) {
        return switch (kind) {
            case INVOICE -> INVOICE;
            case CREDIT_NOTE -> CREDIT_NOTE;
        };
    }

    /** How the core reckons with it. */
    public DraftInvoice.Kind forCore() {
        return this == CREDIT_NOTE ? DraftInvoice.Kind.CREDIT_NOTE : DraftInvoice.Kind.INVOICE;
    }
}
