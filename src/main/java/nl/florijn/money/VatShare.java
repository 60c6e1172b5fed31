package nl.florijn.money;

/**
 * The part of a {@link VatGroup} that falls to one VAT code and ledger account (R19).
 *
 * @param tax which code and account, with the group's category and rate
 * @param base net of the lines
 * @param amount its share of the group's VAT
 */
public record VatShare(LineTax tax, Money base, Money amount) {}
