package nl.florijn.receivables;

/** How a debtor paid. */
public enum PaymentMethod {
    BANK,
    CASH,
    CARD,
    ONLINE,
    DIRECT_DEBIT,
    OTHER
}
