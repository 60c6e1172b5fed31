package nl.florijn.receivables.ledger;

/** What stands open on an account. */
public enum ItemKind {
    /** Asks for money. */
    INVOICE,
    /** Gives money back. */
    CREDIT_NOTE,
    /** Money that came in. */
    PAYMENT
}
