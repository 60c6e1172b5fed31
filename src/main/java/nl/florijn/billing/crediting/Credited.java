package nl.florijn.billing.crediting;

import nl.florijn.money.Money;
import nl.florijn.money.Quantity;
import nl.florijn.money.TaxedAmount;

/**
 * What a credit note gives back of a line (R33).
 *
 * @param quantity of the line; one where an amount is given back instead
 * @param net positive when the line charged
 * @param amountOnly whether it is an amount, so that price and fraction of the line do not explain it
 */
public record Credited(Charged line, Quantity quantity, Money net, boolean amountOnly) {

    TaxedAmount taxed() {
        return new TaxedAmount(line.tax(), net);
    }
}
