package nl.florijn.money;

/**
 * A net amount with how it is taxed and booked.
 *
 * @param tax VAT code, category, rate and ledger account
 * @param net rounded; negative for allowances and what is given back
 * @param untaxed what of it bears no VAT although it is asked: a payment discount in Belgium (R24)
 */
public record TaxedAmount(LineTax tax, Money net, Money untaxed) {

    public TaxedAmount(LineTax tax, Money net) {
        this(tax, net, Money.zero(net.currency()));
    }

    /** Both together, taxed as this one. */
    TaxedAmount plus(TaxedAmount other) {
        return new TaxedAmount(tax, net.plus(other.net), untaxed.plus(other.untaxed));
    }

    /** The net stays what it is, and bears so much less VAT. */
    public TaxedAmount leftUntaxed() {
        return new TaxedAmount(tax, Money.zero(net.currency()), net);
    }
}
