package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Supplier;
import nl.florijn.invoicing.paper.CorrectionWords;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.invoicing.runs.Forecast.ComingRun;
import nl.florijn.invoicing.runs.RunProposal.ProposedLine;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** What the next invoices will say, run by run. */
final class ForecastPanel extends Div {

    private transient @Nullable Refusal refused;

    ForecastPanel() {
        addClassName("forecast");
        getElement().setAttribute("role", "status");
    }

    /** Shows it anew; nothing while what is asked for would be refused. */
    void show(Supplier<Forecast> asked) {
        removeAll();
        refused = null;
        try {
            show(asked.get());
        } catch (Refusal why) {
            refused = why;
        }
    }

    /** What is wrong with what is typed. */
    Optional<InvalidInput> refused() {
        return refused instanceof InvalidInput input ? Optional.of(input) : Optional.empty();
    }

    private void show(Forecast forecast) {
        add(new H3(getTranslation("forecast.title")));
        if (forecast.runs().isEmpty() && forecast.failures().isEmpty()) {
            add(new Paragraph(getTranslation("forecast.nothing")));
        }
        forecast.runs().forEach(this::add);
        forecast.failures()
                .forEach(failure ->
                        add(new Paragraph(Refusals.sentence(failure.code().name(), failure.detail()))));
    }

    private void add(ComingRun run) {
        var title = new Span(getTranslation("forecast.run", Formats.longDate(run.runDate())));
        var net = new Span(Formats.money(run.net(), run.currency()));
        net.addClassName("figure-value");
        var head = new Div(title, net);
        head.addClassName("forecast-run");
        var lines = new UnorderedList();
        run.lines().forEach(line -> lines.add(item(line, run.currency())));
        add(head, lines);
    }

    private static ListItem item(ProposedLine line, String currency) {
        var days = new Span(Formats.period(line.from(), line.until()));
        days.addClassName("days");
        var words = new Div(new Span(new Text(line.description() + " · "), days));
        if (line.reason() != null) {
            var why = new Span(new CorrectionWords(Formats.locale()).of(line.reason()));
            why.addClassName("soft");
            words.add(why);
        }
        var item = new ListItem(words, new Span(Formats.money(line.net(), currency)));
        item.addClassName("forecast-line");
        return item;
    }
}
