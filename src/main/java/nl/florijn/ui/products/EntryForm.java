package nl.florijn.ui.products;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.prices.PriceListEntry;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.LastDayField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** An entry of a price list; its last day is typed inclusive, as it is shown. */
final class EntryForm extends Form {

    private final ComboBox<Product> product;
    private final ComboBox<String> group;
    private final NumberField minimumQuantity;
    private final NumberField unitPrice;
    private final NumberField amountOff;
    private final NumberField percentOff;
    private final Select<Interval> interval;
    private final ComboBox<String> currency;
    private final DateField from;
    private final LastDayField lastDay;

    EntryForm(
            PriceListDesk desk,
            @Nullable PriceListEntry entry,
            Consumer<PriceListEntryDetails> onSave,
            Runnable onCancel) {
        super("entry.");
        var before = entry == null
                ? new PriceListEntryDetails(
                        null, null, BigDecimal.ZERO, null, null, Interval.parse("P1M"), null, null, null, null)
                : entry.details();
        heading("entry.subject");
        product = search("productId");
        product.setClearButtonVisible(true);
        desk.suggestions().offerProducts(product);
        if (before.productId() != null) {
            product.setValue(desk.product(before.productId()));
        }
        group = search("group");
        group.setClearButtonVisible(true);
        group.setItems(groups(desk.groups(), before.group()));
        group.setValue(before.group());
        minimumQuantity = number("minimumQuantity", NumberField.quantity(), before.minimumQuantity());
        heading("entry.gives");
        unitPrice = number("unitPrice", NumberField.price().in(this::currency), before.unitPrice());
        amountOff = number("amountOff", NumberField.price().in(this::currency), before.amountOff());
        interval = choice(
                "interval",
                Prices.intervals(before.interval()),
                Words::of,
                before.interval(),
                getTranslation("interval.once"));
        currency = currency("currency", before.currency());
        percentOff = number("percentOff", NumberField.percent(), before.percentOff());
        heading("entry.valid");
        from = date("from", before.from());
        lastDay = lastDay("until", before.until());
        buttons(() -> onSave.accept(details()), onCancel);
        product.focus();
    }

    private @Nullable String currency() {
        return currency.getValue();
    }

    private PriceListEntryDetails details() {
        var percentage = percentOff.getValue();
        var what = product.getValue();
        return new PriceListEntryDetails(
                what == null ? null : what.id(),
                group.getValue(),
                Objects.requireNonNullElse(minimumQuantity.getValue(), BigDecimal.ZERO),
                from.getValue(),
                lastDay.until(),
                // A percentage counts for all of them.
                percentage == null ? interval.getValue() : null,
                percentage == null ? currency.getValue() : null,
                unitPrice.getValue(),
                amountOff.getValue(),
                percentage);
    }

    private static List<String> groups(List<String> known, @Nullable String own) {
        return own == null || known.contains(own)
                ? known
                : Stream.concat(known.stream(), Stream.of(own)).toList();
    }
}
