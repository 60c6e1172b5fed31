package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.UI;
import nl.florijn.subscriptions.TermsOfDay;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PriceWords;
import nl.florijn.ui.text.Words;

/** The price that a subscription has on a day, and where it comes from (R15, R16). */
final class PriceOfToday {

    private final SubscriptionDesk desk;
    private final TermsOfDay terms;

    PriceOfToday(SubscriptionDesk desk, TermsOfDay terms) {
        this.desk = desk;
        this.terms = terms;
    }

    /** Such as "€ 2.00 per month. The price is that of the product." */
    String inWords() {
        var details = terms.details();
        var interval = Words.of(details.interval());
        var own = details.unitPrice();
        var currency = terms.priceCurrency();
        if (own != null && currency != null) {
            return text("subscription.price.ownIs", Formats.price(own, currency), interval);
        }
        var price = desk.price(
                desk.customer(details.customerId()),
                desk.product(details.productId()),
                details.interval(),
                details.quantity(),
                details.discountPercent(),
                terms.day());
        var counting = price.price();
        if (counting == null) {
            return text("subscription.price.missing", interval, price.currency());
        }
        return text(
                counting.discount().isZero() ? "subscription.price.now" : "subscription.price.nowLess",
                Formats.price(counting.unitPrice().toDecimal(), price.currency()),
                interval,
                Formats.percent(counting.discount().toDecimal()),
                PriceWords.of(counting.origin()));
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
