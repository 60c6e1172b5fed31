package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.money.UnitPrice;

/**
 * What an {@link Raise} of a product does to one subscription.
 *
 * <p>A raised price is the subscription's own, so from then on it no longer follows its list or product. Where it changes to
 * another product or quantity after the date, a change on that day gives it the price it would have had then, raised when it
 * still is for this product.
 */
record SubscriptionRaise(Raise indexation, PayingSubscription payer, long productId) {

    List<RaisedPrice> changes() {
        LocalDate from = indexation.from();
        Terms first = payer.subscription().termsOn(from);
        LinePrice price = payer.priceOn(from);
        if (first.product().id() != productId || price == null) {
            return List.of();
        }
        UnitPrice raised = indexation.raised(price.unitPrice(), currencyOf(first));
        if (raised.equals(price.unitPrice())) {
            return List.of();
        }
        List<RaisedPrice> changes = new ArrayList<>(1);
        changes.add(new RaisedPrice(from, price, raised, currencyOf(first), payer.keptDiscount(first, price, from)));
        if (first.unitPrice() == null) {
            payer.subscription().terms().stream()
                    .filter(terms -> terms.effective().isAfter(from))
                    .forEach(terms -> follow(changes, terms));
        }
        return changes;
    }

    private void follow(List<RaisedPrice> changes, Terms terms) {
        UnitPrice own = terms.unitPrice();
        LinePrice price = payer.price(terms, own, terms.effective());
        if (price == null) {
            return;
        }
        boolean isRaised = own == null && terms.product().id() == productId;
        UnitPrice after = isRaised ? indexation.raised(price.unitPrice(), payer.currency()) : price.unitPrice();
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
        return own == null ? payer.currency() : own;
    }
}
