package nl.florijn.billing.owed;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import nl.florijn.billing.Failure;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.LinePrice;
import nl.florijn.billing.pricing.PriceBook;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.PricedTerms;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a subscription should have been billed: itself, who holds it, who pays, and up to where a run
 * goes.
 */
public record Target(BillableSubscription subscription, Holder customer, Debtor debtor, TaxRules taxRules, Due due) {

    /**
     * The terms with the price and discount that they have by R15 and R16.
     *
     * @param day for which lists are read
     * @param then prices as they were known when the period was billed first; null: as they are
     * @throws UnbillableException when there is no price for the interval, or an own one in another currency
     */
    PricedTerms priced(Terms terms, LocalDate day, Currency currency, @Nullable PriceBook then) {
        if (!terms.isPricedIn(currency)) {
            throw UnbillableException.pricedIn(
                    Objects.requireNonNull(terms.priceCurrency()),
                    "Subscription " + subscription.description(),
                    currency);
        }
        Interval interval = subscription.cycle().interval();
        PriceRequest wanted = new PriceRequest(terms.product(), interval, currency, terms.quantity(), day);
        LinePrice price = then == null
                ? null
                : Pricing.of(terms.unitPrice(), terms.discount(), wanted.of(then.at(terms.product())), then.customer());
        if (price == null) {
            price = Pricing.of(terms.unitPrice(), terms.discount(), wanted, customer);
        }
        if (price == null) {
            throw new UnbillableException(
                    Failure.Code.NO_PRICE,
                    "%s has no price for %s in %s, and subscription %s none of its own."
                            .formatted(terms.product().name(), interval, currency, subscription.description()));
        }
        return new PricedTerms(
                terms.product(), terms.quantity(), price.unitPrice(), price.discount(), currency, price.origin());
    }

    /** Whether terms ask for what days were billed at, in the currency that these were billed in. */
    static boolean askForTheSame(Terms terms, BilledTerms billed, Currency currency) {
        return terms.product().id() == billed.productId()
                && terms.isPricedIn(currency)
                && terms.quantity().equals(billed.quantity())
                && (terms.unitPrice() == null || terms.unitPrice().equals(billed.unitPrice()))
                && (terms.discount() == null || terms.discount().equals(billed.discount()));
    }

    /** The terms with the price and discount that billed days keep, unless the subscription's own ones say otherwise. */
    static PricedTerms asBilled(Terms terms, BilledTerms billed, Currency currency) {
        UnitPrice unitPrice = terms.unitPrice();
        Percentage discount = terms.discount();
        return new PricedTerms(
                terms.product(),
                terms.quantity(),
                unitPrice == null ? billed.unitPrice() : unitPrice,
                discount == null ? billed.discount() : discount,
                currency,
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
    String heading(@Nullable PricedProduct product) {
        return switch (debtor.grouping()) {
            case NONE -> null;
            case CUSTOMER -> customer.name();
            case SUBSCRIPTION -> subscription.description();
            case PRODUCT_GROUP -> product == null ? null : product.group();
            case OWN_REFERENCE -> subscription.ownReference();
        };
    }
}
