package nl.florijn.billing;

import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a subscription should have been billed: itself, who holds it, who pays, and up to where a run
 * goes.
 */
record Target(Subscription subscription, Customer customer, Debtor debtor, TaxRules taxRules, Due due) {

    /**
     * The terms with the price and discount of days that were not billed yet (R15, R16).
     *
     * @param day for which lists are read
     * @throws UnbillableException when there is no price for the interval
     */
    PricedTerms priced(Terms terms, LocalDate day) {
        Interval interval = subscription.cycle().interval();
        Currency currency = debtor.currency();
        PriceRequest wanted = new PriceRequest(terms.product(), interval, currency, terms.quantity(), day);
        LinePrice price = Pricing.of(terms.unitPrice(), terms.discount(), wanted, customer);
        if (price == null) {
            throw new UnbillableException(
                    Failure.Code.NO_PRICE,
                    "%s has no price for %s in %s, and subscription %s none of its own."
                            .formatted(terms.product().name(), interval, currency, subscription.description()));
        }
        return new PricedTerms(terms.product(), terms.quantity(), price.unitPrice(), price.discount(), price.origin());
    }

    /** The terms with the price and discount that billed days keep, unless the subscription's own ones say otherwise. */
    static PricedTerms priced(Terms terms, BilledTerms billed) {
        UnitPrice unitPrice = terms.unitPrice();
        Percentage discount = terms.discount();
        return new PricedTerms(
                terms.product(),
                terms.quantity(),
                unitPrice == null ? billed.unitPrice() : unitPrice,
                discount == null ? billed.discount() : discount,
                null);
    }

    /** What days billed now keep: the terms, today's debtor, and how they are taxed from their first day on. */
    BilledTerms billed(PricedTerms terms, LocalDate firstDay) {
        return new BilledTerms(
                debtor.id(),
                terms.product().id(),
                terms.quantity(),
                terms.unitPrice(),
                terms.discount(),
                taxRules.taxOf(null, null, debtor, terms.product(), firstDay));
    }

    /** The heading that a line of this subscription goes under (R11). */
    @Nullable
    String heading(@Nullable Product product) {
        return switch (debtor.grouping()) {
            case NONE -> null;
            case CUSTOMER -> customer.name();
            case SUBSCRIPTION -> subscription.description();
            case PRODUCT_GROUP -> product == null ? null : product.group();
            case OWN_REFERENCE -> subscription.ownReference();
        };
    }
}
