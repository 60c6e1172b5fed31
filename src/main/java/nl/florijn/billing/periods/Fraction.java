package nl.florijn.billing.periods;

/**
 * Which part of a whole period a line bills, in days over days (R8); never rounded to a decimal.
 *
 * @param days the days that count
 * @param of the days of the whole period
 */
public record Fraction(int days, int of) {}
