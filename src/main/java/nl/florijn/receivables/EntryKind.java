package nl.florijn.receivables;

/** What an entry on a debtor's account is about. */
public enum EntryKind {
    INVOICE,
    CREDIT_NOTE,
    PAYMENT,
    /** Money that went back to the debtor. */
    REFUND,
    CHARGEBACK,
    /** Payment discount that was given (R24). */
    DISCOUNT,
    /** Credit surcharge that was deducted (R25). */
    CREDIT_SURCHARGE,
    WRITE_OFF,
    COST,
    INTEREST,
    /** Takes back another entry, whole. */
    REVERSAL,
    /** Money on account that settles an invoice, or comes back from it: the debtor owes the same. */
    ALLOCATION;

    /** Whether a statement shows it: an allocation leaves what is owed as it was. */
    public boolean isOnStatement() {
        return this != ALLOCATION;
    }

    /** Whether a person can take it back by itself. */
    public boolean canBeUndone() {
        return switch (this) {
            case REFUND, DISCOUNT, CREDIT_SURCHARGE, WRITE_OFF, COST, INTEREST -> true;
            case INVOICE, CREDIT_NOTE, PAYMENT, CHARGEBACK, REVERSAL, ALLOCATION -> false;
        };
    }
}
