package nl.florijn.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.invoicing.invoiced.InvoicedMonth;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;

/** What was invoiced month by month: a bar for each in the partner's own currency, and a table of all. */
final class MonthBars extends Article {

    private static final int HIGHEST = 100; // percent

    private final transient CurrentPartner current;

    MonthBars(CurrentPartner current, YearMonth last, int count, String currency, List<InvoicedMonth> invoiced) {
        this.current = current;
        addClassName("card");
        var months = Stream.iterate(last.minusMonths(count - 1L), month -> month.plusMonths(1))
                .limit(count)
                .toList();
        Map<YearMonth, InvoicedMonth> own = invoiced.stream()
                .filter(month -> month.currency().equals(currency))
                .collect(Collectors.toMap(InvoicedMonth::month, Function.identity()));
        var highest = own.values().stream().map(InvoicedMonth::net).reduce(BigDecimal.ONE, BigDecimal::max);
        var bars = new OrderedList();
        bars.addClassName("month-bars");
        months.forEach(month -> bars.add(new ListItem(
                bar(month, own.containsKey(month) ? own.get(month).net() : BigDecimal.ZERO, highest, currency))));
        add(
                new H2(getTranslation("start.months")),
                bars,
                new Details(getTranslation("start.months.table"), table(invoiced)));
    }

    private RouterLink bar(YearMonth month, BigDecimal net, BigDecimal highest, String currency) {
        var link = link("", month);
        var share =
                net.max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(HIGHEST)).divide(highest, 0, RoundingMode.HALF_UP);
        var fill = new Span();
        fill.addClassName("month-bar");
        fill.getStyle().set("height", share + "%");
        var track = new Span(fill);
        track.addClassName("month-track");
        link.add(track, new Span(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, Formats.locale())));
        link.getElement()
                .setAttribute("aria-label", inWords(month) + ": " + Formats.money(net, currency))
                .setAttribute("title", inWords(month) + ": " + Formats.money(net, currency));
        return link;
    }

    private NativeTable table(List<InvoicedMonth> invoiced) {
        var table = new NativeTable();
        table.addClassName("month-table");
        var header = new NativeTableRow();
        for (var key : List.of("start.month", "start.documents", "invoice.net", "invoice.total")) {
            header.add(new NativeTableHeaderCell(getTranslation(key)));
        }
        table.getHead().add(header);
        for (var month : invoiced.reversed()) {
            table.getBody()
                    .add(row(
                            link(inWords(month.month()), month.month()),
                            new Span(Formats.count(month.documents())),
                            new Span(Formats.money(month.net(), month.currency())),
                            new Span(Formats.money(month.total(), month.currency()))));
        }
        return table;
    }

    private static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        for (var cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        return row;
    }

    private RouterLink link(String text, YearMonth month) {
        return current.link(
                text,
                InvoicesView.class,
                Map.of(
                        "show",
                        "invoiced",
                        "from",
                        month.atDay(1).toString(),
                        "to",
                        month.atEndOfMonth().toString()));
    }

    private static String inWords(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Formats.locale()).format(month);
    }
}
