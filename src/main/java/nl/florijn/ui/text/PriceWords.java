package nl.florijn.ui.text;

import com.vaadin.flow.component.UI;
import java.util.StringJoiner;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.billing.pricing.PriceOrigin.Discount;
import nl.florijn.billing.pricing.PriceOrigin.Listed;
import nl.florijn.billing.pricing.PriceOrigin.Price;

/** Says why a line has its price and its discount. */
public final class PriceWords {

    private PriceWords() {}

    /** One or two whole sentences. */
    public static String of(PriceOrigin origin) {
        var price = price(origin);
        return origin.discount() == Discount.NONE ? price : price + " " + discount(origin);
    }

    private static String price(PriceOrigin origin) {
        var listed = origin.listed();
        if (origin.price() != Price.LIST || listed == null) {
            return text("priceOrigin.price." + origin.price());
        }
        var off = listed.amountOff();
        return off == null
                ? text("priceOrigin.price.LIST", listed.list(), entry(listed))
                : text("priceOrigin.price.amountOff", listed.list(), entry(listed), Formats.price(off));
    }

    private static String discount(PriceOrigin origin) {
        var listed = origin.listed();
        return origin.discount() == Discount.LIST && listed != null
                ? text("priceOrigin.discount.LIST", listed.list(), entry(listed))
                : text("priceOrigin.discount." + origin.discount());
    }

    /** Such as "for the group Hosting, from 10, valid from 01-01-2027". */
    private static String entry(Listed listed) {
        var facts = new StringJoiner(", ");
        facts.add(
                listed.group() == null
                        ? text("priceOrigin.entry.product")
                        : text("priceOrigin.entry.group", listed.group()));
        if (listed.minimumQuantity().signum() > 0) {
            facts.add(text("priceOrigin.entry.minimum", Formats.number(listed.minimumQuantity())));
        }
        if (listed.from() != null) {
            facts.add(text("priceOrigin.entry.from", Formats.date(listed.from())));
        }
        if (listed.until() != null) {
            facts.add(text("priceOrigin.entry.to", Formats.date(listed.until().minusDays(1))));
        }
        return facts.toString();
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
