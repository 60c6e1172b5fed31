package nl.florijn.ui.products;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.components.TypedSearch;
import nl.florijn.ui.text.Codes;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The prices of a product as a small table, a row for each interval and currency; a text has none. */
final class Prices extends Div {

    private static final List<Interval> USUAL = Stream.of("P1M", "P3M", "P6M", "P1Y", "P2Y", "P3Y")
            .map(Interval::parse)
            .toList();

    private final Form form;
    private final String usualCurrency;
    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();
    private ProductKind kind;

    private record Row(Div shown, Select<Interval> interval, NumberField unitPrice, ComboBox<String> currency) {}

    /** @param usualCurrency of a price that is added */
    Prices(Form form, ProductKind kind, List<ProductPrice> prices, String usualCurrency) {
        this.form = form;
        this.kind = kind;
        this.usualCurrency = usualCurrency;
        addClassName("prices");
        list.addClassName("price-rows");
        prices.forEach(this::add);
        var add = new Button(
                getTranslation("product.price.add"),
                VaadinIcon.PLUS.create(),
                press -> add(new ProductPrice(firstFree(), usualCurrency, null))
                        .unitPrice()
                        .focus());
        add(new H3(getTranslation("product.prices")), list, add);
        sell(kind);
    }

    /** What is sold once has prices without interval. */
    void sell(ProductKind now) {
        kind = now;
        setVisible(kind != ProductKind.TEXT);
        list.setClassName("price-once", kind == ProductKind.ONCE);
        rows.forEach(row -> row.interval().setVisible(kind == ProductKind.RECURRING));
    }

    /** The shortest interval that has no price in the usual currency yet. */
    private Interval firstFree() {
        return USUAL.stream()
                .filter(interval -> rows.stream()
                        .noneMatch(row -> interval.equals(row.interval().getValue())
                                && usualCurrency.equals(row.currency().getValue())))
                .findFirst()
                .orElse(USUAL.getFirst());
    }

    private Row add(ProductPrice price) {
        var remove = new Button(VaadinIcon.TRASH.create());
        remove.setAriaLabel(getTranslation("product.price.remove"));
        remove.addClassName("plain");
        var interval = interval(price.interval());
        var currency = new ComboBox<String>(getTranslation("product.price.currency"));
        currency.setItemLabelGenerator(Codes::currency);
        currency.setItems(Codes.currencies());
        TypedSearch.amongAll(currency);
        currency.setValue(price.currency());
        var unitPrice = Form.required(
                NumberField.price().labelled(getTranslation("product.price")).in(currency::getValue));
        unitPrice.setValue(price.unitPrice());
        var row = new Row(new Div(interval, currency, unitPrice, remove), interval, unitPrice, currency);
        row.shown().addClassName("price-row");
        remove.addClickListener(press -> {
            rows.remove(row);
            list.remove(row.shown());
            name();
            form.touched();
        });
        rows.add(row);
        list.add(row.shown());
        name();
        return row;
    }

    private Select<Interval> interval(@Nullable Interval own) {
        var interval = new Select<Interval>();
        interval.setLabel(getTranslation("product.price.interval"));
        interval.setItems(intervals(own));
        interval.setItemLabelGenerator(Words::of);
        interval.setValue(own == null ? USUAL.getFirst() : own);
        interval.setVisible(kind == ProductKind.RECURRING);
        return interval;
    }

    /** As the service will, by the place in the list. */
    private void name() {
        for (var i = 0; i < rows.size(); i++) {
            var prefix = "prices[" + i + "].";
            form.name(prefix + "interval", rows.get(i).interval());
            form.name(prefix + "unitPrice", rows.get(i).unitPrice());
            form.name(prefix + "currency", rows.get(i).currency());
        }
        if (!rows.isEmpty()) {
            form.name("prices", rows.getLast().unitPrice());
        }
    }

    /** The usual ones, and another one that there is already. */
    static List<Interval> intervals(@Nullable Interval own) {
        return own == null || USUAL.contains(own)
                ? USUAL
                : Stream.concat(USUAL.stream(), Stream.of(own)).toList();
    }

    List<ProductPrice> values() {
        return kind == ProductKind.TEXT
                ? List.of()
                : rows.stream()
                        .map(row -> new ProductPrice(
                                kind == ProductKind.ONCE ? null : row.interval().getValue(),
                                row.currency().getValue(),
                                row.unitPrice().getValue()))
                        .toList();
    }

    static String inWords(ProductPrice price) {
        var unitPrice = price.unitPrice();
        var currency = price.currency();
        var amount = unitPrice == null || currency == null ? "" : Formats.price(unitPrice, currency);
        return amount + " / " + Words.of(price.interval());
    }
}
