package nl.florijn.accounting.twinfield;

/** Side of the ledger. */
public enum Side {
    DEBIT,
    CREDIT;

    public Side opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
