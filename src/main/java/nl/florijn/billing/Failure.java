package nl.florijn.billing;

/**
 * Why a customer could not be billed (R14); the others are.
 *
 * @param customerId the customer with the bad data
 * @param code stable, for programs
 * @param detail a whole sentence with the facts
 */
public record Failure(long customerId, Code code, String detail) {

    /** What was wrong. */
    public enum Code {
        NO_PRICE,
        UNKNOWN_VAT_CODE,
        NO_VAT_CODE,
        NO_VAT_RATE,
        NO_LEDGER_ACCOUNT,
        INVALID_SUBSCRIPTION,
        BILLED_PERIODS_MISSING,
        AMOUNT_TOO_LARGE,
        /** A price was typed in another currency than it would be billed in (R28). */
        AMOUNTS_IN_OTHER_CURRENCY,
        /** Not found by the core: something that nobody foresaw went wrong with this customer. */
        UNFORESEEN
    }
}
