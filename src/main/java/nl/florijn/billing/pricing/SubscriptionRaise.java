package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Raise} of a product does to one subscription.
 *
 * <p>A raised price is the subscription's own, so from then on it no longer follows its list or product. Where it changes to
 * another product or quantity after the date, a change on that day gives it the price it would have had then, raised when it
 * still is for this product.
 */
record SubscriptionRaise(
        Raise indexation, BillableSubscription subscription, long productId, Holder customer, Currency currency) {

    List<RaisedPrice> changes() {
        LocalDate from = indexation.from();
        Terms first = subscription.termsOn(from);
        LinePrice price = price(first, first.unitPrice(), from);
        if (first.product().id() != productId || price == null) {
            return List.of();
        }
        UnitPrice raised = indexation.raised(price.unitPrice());
        if (raised.equals(price.unitPrice())) {
            return List.of();
        }
        List<RaisedPrice> changes = new ArrayList<>(1);
        changes.add(new RaisedPrice(from, price, raised, currencyOf(first), keptDiscount(first, price)));
        if (first.unitPrice() == null) {
            subscription.terms().stream()
                    .filter(terms -> terms.effective().isAfter(from))
                    .forEach(terms -> follow(changes, terms));
        }
        return changes;
    }

    private void follow(List<RaisedPrice> changes, Terms terms) {
        UnitPrice own = terms.unitPrice();
        LinePrice price = price(terms, own, terms.effective());
        if (price == null) {
            return;
        }
        boolean isRaised = own == null && terms.product().id() == productId;
        UnitPrice after = isRaised ? indexation.raised(price.unitPrice()) : price.unitPrice();
        RaisedPrice last = changes.getLast();
        boolean keepsDiscount = last.discount() != null;
        if (keepsDiscount || !after.equals(own == null ? last.after() : own)) {
            changes.add(new RaisedPrice(
                    terms.effective(), price, after, currencyOf(terms), keepsDiscount ? price.discount() : null));
        }
    }

    /** An own price is raised in the currency it was typed in (R28). */
    private Currency currencyOf(Terms terms) {
        Currency own = terms.unitPrice() == null ? null : terms.priceCurrency();
        return own == null ? currency : own;
    }

    /** The discount it has, when an own price would bring another one (R16). */
    private @Nullable Percentage keptDiscount(Terms terms, LinePrice price) {
        LinePrice own = price(terms, price.unitPrice(), indexation.from());
        return own == null || own.discount().equals(price.discount()) ? null : price.discount();
    }

    private @Nullable LinePrice price(Terms terms, @Nullable UnitPrice own, LocalDate day) {
        PriceRequest wanted =
                new PriceRequest(terms.product(), subscription.cycle().interval(), currency, terms.quantity(), day);
        return Pricing.of(own, terms.discount(), wanted, customer);
    }
}
