package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import nl.florijn.ui.text.Formats;

/** What a column of amounts comes to, each currency on a line of its own: they are never added up. */
final class Sums extends Div {

    <T> Sums(Collection<T> sums, Function<T, BigDecimal> amount, Function<T, String> currency) {
        addClassName("sums");
        sums.forEach(sum -> add(new Div(Formats.money(amount.apply(sum), currency.apply(sum)))));
    }
}
