package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.florijn.catalog.ProductId;
import nl.florijn.subscriptions.SubscriptionChange;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** Says what changes from a day on. */
final class ChangeWords {

    private ChangeWords() {}

    /** Such as "10 from 10 Dec 2026", for a list that has a column of quantities. */
    static String inShort(SubscriptionChange dated) {
        var change = dated.change();
        var what = new ArrayList<String>();
        if (change.quantity() != null) {
            what.add(Formats.number(change.quantity()));
        }
        if (change.unitPrice() != null && dated.priceCurrency() != null) {
            what.add(Formats.price(change.unitPrice(), dated.priceCurrency()));
        }
        if (change.discountPercent() != null) {
            what.add("− " + Formats.percent(change.discountPercent()));
        }
        if (change.productId() != null) {
            what.add(text("subscription.coming.product"));
        }
        return text("subscription.coming.from", String.join(", ", what), Formats.date(change.effective()));
    }

    /** Such as "10 Dec 2026: quantity 10, price € 2.00". */
    static String of(SubscriptionChange dated, Function<ProductId, String> product) {
        return Formats.date(dated.change().effective()) + ": " + whatChanges(dated, product);
    }

    private static String whatChanges(SubscriptionChange dated, Function<ProductId, String> product) {
        var change = dated.change();
        List<String> parts = new ArrayList<>();
        named(parts, "subscription.quantity", change.quantity() == null ? null : Formats.number(change.quantity()));
        named(
                parts,
                "subscription.unitPrice",
                change.unitPrice() == null || dated.priceCurrency() == null
                        ? null
                        : Formats.price(change.unitPrice(), dated.priceCurrency()));
        named(
                parts,
                "subscription.discountPercent",
                change.discountPercent() == null ? null : Formats.number(change.discountPercent()));
        if (change.productId() != null) {
            parts.add(product.apply(change.productId()));
        }
        return String.join(", ", parts);
    }

    private static void named(List<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(text(key) + " " + value);
        }
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
