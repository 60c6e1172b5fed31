package nl.florijn.partners.settings;

/** How a document reaches its debtor (R34). */
public enum Delivery {
    EMAIL,
    PRINT,
    PEPPOL,
    HAND
}
