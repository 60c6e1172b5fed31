package nl.florijn.money;

/**
 * The part of a {@link VatGroup} that falls to one VAT code and ledger account (R19).
 *
 * @param tax which code and account, with the group's category and rate
 * @param base net of the lines
 * @param untaxed what of that bears no VAT (R24)
 * @param amount its share of the group's VAT
 */
public record VatShare(LineTax tax, Money base, Money untaxed, Money amount) {

    /** What VAT is reckoned over. */
    public Money taxable() {
        return base.minus(untaxed);
    }
}
