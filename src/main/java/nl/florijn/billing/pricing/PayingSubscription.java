package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A subscription with all that its prices depend on (R15, R16).
 *
 * @param customer who holds it
 * @param currency of who pays for it
 */
public record PayingSubscription(BillableSubscription subscription, Holder customer, Currency currency) {

    /** What it pays on a day; null when it has no price then. */
    @Nullable
    LinePrice priceOn(LocalDate day) {
        Terms terms = subscription.termsOn(day);
        return price(terms, terms.unitPrice(), day);
    }

    /** What it pays on a day of its terms, or would with another own price. */
    @Nullable
    LinePrice price(Terms terms, @Nullable UnitPrice own, LocalDate day) {
        PriceRequest wanted =
                new PriceRequest(terms.product(), subscription.cycle().interval(), currency, terms.quantity(), day);
        return Pricing.of(own, terms.discount(), wanted, customer);
    }

    /** The discount of a price, when writing that price down as its own would bring another one (R16); null: it stays. */
    @Nullable
    Percentage keptDiscount(Terms terms, LinePrice price, LocalDate day) {
        LinePrice own = price(terms, price.unitPrice(), day);
        return own == null || own.discount().equals(price.discount()) ? null : price.discount();
    }

    /** The same with terms from each day on at which a price of its product counts (R17). */
    PayingSubscription followingPrices() {
        return new PayingSubscription(subscription.followingPrices(null, LocalDate.MIN), customer, currency);
    }
}
