package nl.florijn.subscriptions.currency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.TypedAmount;
import nl.florijn.customers.TypedAmounts;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.JooqSubscriptionRepository;
import nl.florijn.subscriptions.charges.Charge;
import nl.florijn.subscriptions.charges.JooqChargeRepository;
import org.springframework.stereotype.Component;

/** Prices that somebody typed for subscriptions, their changes and charges, as far as they still count (R28). */
@Component
class WaitingAmounts implements TypedAmounts {

    private final JooqSubscriptionRepository subscriptions;
    private final JooqChargeRepository charges;

    WaitingAmounts(JooqSubscriptionRepository subscriptions, JooqChargeRepository charges) {
        this.subscriptions = subscriptions;
        this.charges = charges;
    }

    @Override
    public List<TypedAmount> waiting(PartnerId partner, Collection<CustomerId> holders) {
        var waiting = new ArrayList<TypedAmount>();
        subscriptions.priced(partner, holders).forEach(stored -> waiting.addAll(stored.typedPrices()));
        charges.priced(partner, holders).forEach(charge -> waiting.add(typed(charge)));
        return waiting;
    }

    private static TypedAmount typed(Charge charge) {
        var details = charge.details();
        var currency = Objects.requireNonNull(charge.priceCurrency());
        return new TypedAmount(
                TypedAmount.Kind.CHARGE,
                charge.id().toString(),
                details.customerId(),
                String.valueOf(details.description()),
                null,
                DecimalForm.price(Objects.requireNonNull(details.unitPrice()), Currency.getInstance(currency)),
                currency);
    }
}
