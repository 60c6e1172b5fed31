package nl.florijn.receivables.ledger;

import nl.florijn.money.Money;

/**
 * What the postings on an item come to.
 *
 * @param balance all of them: above zero is still to be paid, below zero is on account
 * @param paid how much payments took off it, with what was deducted for them
 * @param credited how much credit notes took off it
 * @param writtenOff how much will not be paid
 */
public record Sums(Money balance, Money paid, Money credited, Money writtenOff) {

    /** Of an item without postings. */
    static Sums none(Money amount) {
        var zero = Money.zero(amount.currency());
        return new Sums(zero, zero, zero, zero);
    }

    Sums plus(CountsAs as, Money amount) {
        var taken = amount.negated();
        return new Sums(
                balance.plus(amount),
                as == CountsAs.PAID ? paid.plus(taken) : paid,
                as == CountsAs.CREDITED ? credited.plus(taken) : credited,
                as == CountsAs.WRITTEN_OFF ? writtenOff.plus(taken) : writtenOff);
    }
}
