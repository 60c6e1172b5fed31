package nl.florijn.ui.products;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Codes;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The prices of a product, one row for each interval. */
final class Prices {

    private static final List<Interval> USUAL = Stream.of("P1M", "P3M", "P6M", "P1Y", "P2Y", "P3Y")
            .map(Interval::parse)
            .toList();

    private final Form form;
    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();

    private record Row(Div shown, Select<Interval> interval, NumberField unitPrice, ComboBox<String> currency) {}

    Prices(Form form, List<ProductPrice> prices) {
        this.form = form;
        list.addClassName("price-rows");
        prices.forEach(this::add);
        var add = new Button(
                form.getTranslation("product.price.add"),
                VaadinIcon.PLUS.create(),
                press -> add(new ProductPrice(Interval.parse("P1M"), null, null)));
        form.add(list, add);
    }

    private void add(ProductPrice price) {
        var interval = new Select<Interval>();
        interval.setLabel(form.getTranslation("product.price.interval"));
        var own = price.interval();
        interval.setItems(intervals(own));
        interval.setItemLabelGenerator(Words::of);
        interval.setEmptySelectionAllowed(true);
        interval.setEmptySelectionCaption(form.getTranslation("interval.once"));
        interval.setValue(own);
        var remove = new Button(VaadinIcon.TRASH.create());
        remove.setAriaLabel(form.getTranslation("product.price.remove"));
        remove.addClassName("plain");
        var currency = new ComboBox<String>(form.getTranslation("product.price.currency"));
        currency.setItemLabelGenerator(Codes::currency);
        currency.setItems(Codes.currencies());
        currency.setValue(price.currency());
        var unitPrice = NumberField.price()
                .labelled(form.getTranslation("product.price"))
                .in(currency::getValue);
        unitPrice.setValue(price.unitPrice());
        var row = new Row(new Div(interval, unitPrice, currency, remove), interval, unitPrice, currency);
        row.shown().addClassName("price-row");
        remove.addClickListener(press -> {
            rows.remove(row);
            list.remove(row.shown());
            name();
        });
        rows.add(row);
        list.add(row.shown());
        name();
    }

    /** As the service will, by the place in the list. */
    private void name() {
        for (var i = 0; i < rows.size(); i++) {
            var prefix = "prices[" + i + "].";
            form.name(prefix + "interval", rows.get(i).interval());
            form.name(prefix + "unitPrice", rows.get(i).unitPrice());
            form.name(prefix + "currency", rows.get(i).currency());
        }
    }

    /** The usual ones, and another one that there is already. */
    static List<Interval> intervals(@Nullable Interval own) {
        return own == null || USUAL.contains(own)
                ? USUAL
                : Stream.concat(USUAL.stream(), Stream.of(own)).toList();
    }

    List<ProductPrice> values() {
        return rows.stream()
                .map(row -> new ProductPrice(
                        row.interval().getValue(),
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
