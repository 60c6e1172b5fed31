package nl.florijn.money;

/**
 * How a line is taxed and booked (R18).
 *
 * @param vatCodeId the partner's VAT code
 * @param category the category of that code
 * @param rate the rate on the line's first day; zero unless the category charges VAT
 * @param ledgerAccountId the revenue account
 */
public record LineTax(long vatCodeId, VatCategory category, Percentage rate, long ledgerAccountId) {}
