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
import nl.florijn.platform.FieldCheck;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.LastDayField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** An entry of a price list; its last day is typed inclusive, as it is shown. */
final class EntryForm extends Form {

    private final Select<Subject> subject;
    private final ComboBox<Product> product;
    private final ComboBox<String> group;
    private final NumberField minimumQuantity;
    private final Select<Gift> gives;
    private final NumberField unitPrice;
    private final NumberField amountOff;
    private final NumberField percentOff;
    private final Select<Interval> interval;
    private final ComboBox<String> currency;
    private final DateField from;
    private final LastDayField lastDay;

    /** What an entry can be for. */
    private enum Subject {
        PRODUCT,
        GROUP
    }

    /** What an entry can give. */
    private enum Gift {
        PRICE,
        AMOUNT_OFF,
        PERCENT_OFF;

        static Gift of(PriceListEntryDetails details) {
            if (details.percentOff() != null) {
                return PERCENT_OFF;
            }
            return details.amountOff() == null ? PRICE : AMOUNT_OFF;
        }
    }

    EntryForm(
            PriceListDesk desk,
            @Nullable PriceListEntry entry,
            Consumer<PriceListEntryDetails> onSave,
            Runnable onCancel) {
        super("entry.");
        var before = entry == null ? blank(desk.currency()) : entry.details();
        subject = choice(
                "subject",
                List.of(Subject.values()),
                value -> Words.of("entry.subject", value),
                before.group() == null ? Subject.PRODUCT : Subject.GROUP,
                null);
        product = required(search("productId"));
        desk.suggestions().offerProducts(product);
        if (before.productId() != null) {
            product.setValue(desk.product(before.productId()));
        }
        group = required(search("group"));
        group.setItems(groups(desk.groups(), before.group()));
        group.setValue(before.group());
        minimumQuantity = number("minimumQuantity", NumberField.quantity(), before.minimumQuantity());
        gives = choice("gives", List.of(Gift.values()), value -> Words.of("entry.gives", value), Gift.of(before), null);
        unitPrice = required(number("unitPrice", NumberField.price().in(this::currency), before.unitPrice()));
        amountOff = required(number("amountOff", NumberField.price().in(this::currency), before.amountOff()));
        percentOff = required(number("percentOff", NumberField.percent(), before.percentOff()));
        interval = choice(
                "interval",
                Prices.intervals(before.interval()),
                Words::of,
                before.interval(),
                getTranslation("interval.once"));
        currency = currency("currency", before.currency());
        from = date("from", before.from());
        from.setPlaceholder(getTranslation("entry.from.open"));
        lastDay = lastDay("until", before.until());
        lastDay.setPlaceholder(getTranslation("entry.until.open"));
        subject.addValueChangeListener(chosen -> showWanted());
        gives.addValueChangeListener(chosen -> showWanted());
        showWanted();
        buttons(() -> onSave.accept(details()), onCancel);
        product.focus();
    }

    private static PriceListEntryDetails blank(String currency) {
        return new PriceListEntryDetails(
                null, null, BigDecimal.ZERO, null, null, Interval.parse("P1M"), currency, null, null, null);
    }

    /** Only the fields of what was chosen: a percentage counts for every interval and currency. */
    private void showWanted() {
        product.setVisible(subject.getValue() == Subject.PRODUCT);
        group.setVisible(subject.getValue() == Subject.GROUP);
        var gift = gives.getValue();
        unitPrice.setVisible(gift == Gift.PRICE);
        amountOff.setVisible(gift == Gift.AMOUNT_OFF);
        percentOff.setVisible(gift == Gift.PERCENT_OFF);
        interval.setVisible(gift != Gift.PERCENT_OFF);
        currency.setVisible(gift != Gift.PERCENT_OFF);
    }

    private @Nullable String currency() {
        return currency.getValue();
    }

    private PriceListEntryDetails details() {
        var what = subject.getValue() == Subject.PRODUCT ? product.getValue() : null;
        var which = subject.getValue() == Subject.GROUP ? group.getValue() : null;
        new FieldCheck()
                .require(
                        what != null || which != null,
                        subject.getValue() == Subject.PRODUCT ? "productId" : "group",
                        "REQUIRED",
                        "A product or a group belongs here.")
                .done();
        var gift = gives.getValue();
        var isPercentage = gift == Gift.PERCENT_OFF;
        return new PriceListEntryDetails(
                what == null ? null : what.id(),
                which,
                Objects.requireNonNullElse(minimumQuantity.getValue(), BigDecimal.ZERO),
                from.getValue(),
                lastDay.until(),
                isPercentage ? null : interval.getValue(),
                isPercentage ? null : currency.getValue(),
                gift == Gift.PRICE ? unitPrice.required("unitPrice") : null,
                gift == Gift.AMOUNT_OFF ? amountOff.required("amountOff") : null,
                isPercentage ? percentOff.required("percentOff") : null);
    }

    private static List<String> groups(List<String> known, @Nullable String own) {
        return own == null || known.contains(own)
                ? known
                : Stream.concat(known.stream(), Stream.of(own)).toList();
    }
}
