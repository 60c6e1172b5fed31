package nl.florijn.customers;

/** What a person at a customer is addressed for (R34). */
public enum ContactFunction {
    GENERAL,
    FINANCE,
    TECHNICAL,
    MANAGEMENT
}
