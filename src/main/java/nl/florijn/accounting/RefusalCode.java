package nl.florijn.accounting;

/** Why an invoice did not go into an export. */
public enum RefusalCode {
    /** A VAT code of the invoice has no code in the accounting package. */
    VAT_CODE_NOT_MAPPED,
    /** Reverse charge to another country needs a VAT number. */
    VAT_NUMBER_MISSING,
    NO_DEBTOR_NUMBER,
    NOTHING_TO_BOOK,
    NUMBER_TOO_LONG,
    TOO_MANY_LINES,
    /** It is a draft. */
    NOT_APPROVED,
    INVOICE_VOID,
    ALREADY_EXPORTED,
    /** Nobody foresaw it; the log tells more. */
    UNFORESEEN
}
