package nl.florijn.partners;

/** How a document reaches its debtor (R34). */
public enum Delivery {
    EMAIL,
    PRINT,
    PEPPOL,
    HAND
}
