package nl.florijn.subscriptions.indexations;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.billing.composing.LineAmount;
import nl.florijn.billing.pricing.RaisedPrice;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.DecimalForm;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.SubscriptionDetails;

/**
 * A subscription that an indexation raises.
 *
 * @param customer name of who holds it
 * @param prices at least one, the first on the date of the indexation
 */
record IndexedSubscription(StoredSubscription stored, String customer, List<RaisedPrice> prices) {

    IndexationPreview.Row row() {
        var terms = terms();
        return new IndexationPreview.Row(
                stored.id(),
                customer,
                String.valueOf(terms.description()),
                terms.interval(),
                first().currency().getCurrencyCode(),
                terms.quantity(),
                price(first().before().unitPrice()),
                price(first().after()));
    }

    /** All that tells what becomes of it. */
    String inShort() {
        return prices.stream()
                .map(one -> "%s from %s: %s less %s, then %s %s"
                        .formatted(
                                terms().quantity(),
                                one.effective(),
                                one.before().unitPrice(),
                                one.before().discount(),
                                one.after(),
                                one.currency()))
                .collect(Collectors.joining("; ", stored.id() + " ", "\n"));
    }

    IndexationPreview.Sum sum() {
        return new IndexationPreview.Sum(
                terms().interval(),
                first().currency().getCurrencyCode(),
                amount(first().before().unitPrice()),
                amount(first().after()));
    }

    private BigDecimal amount(UnitPrice price) {
        return LineAmount.of(
                        Quantity.of(terms().quantity()), price, first().before().discount(), null, first().currency())
                .toDecimal();
    }

    private static BigDecimal price(UnitPrice price) {
        return requireNonNull(DecimalForm.price(price.toDecimal()));
    }

    private RaisedPrice first() {
        return prices.getFirst();
    }

    private SubscriptionDetails terms() {
        return stored.termsOn(first().effective());
    }
}
