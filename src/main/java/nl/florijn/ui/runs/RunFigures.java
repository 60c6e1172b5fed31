package nl.florijn.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.function.Function;
import nl.florijn.invoicing.runs.RunCounts;
import nl.florijn.invoicing.runs.RunSum;
import nl.florijn.ui.text.Formats;

/** What a run made, or would make, in figures. */
final class RunFigures extends Div {

    private RunFigures() {
        addClassName("figures");
    }

    static RunFigures of(RunCounts counts) {
        var figures = new RunFigures();
        figures.figure("runs.drafts", Formats.count(counts.drafts()));
        figures.figure("runs.credits", Formats.count(counts.creditNotes()));
        figures.figure("runs.skipped", Formats.count(counts.skipped()));
        figures.figure("runs.lines", Formats.count(counts.lines()));
        figures.figure(
                "runs.corrections",
                Formats.count(counts.corrections())
                        + (counts.corrections() == 0 ? "" : " · " + sums(counts, RunSum::corrected)));
        figures.figure("runs.net", sums(counts, RunSum::net));
        figures.figure("runs.vat", sums(counts, RunSum::vatTotal));
        figures.figure("runs.total", sums(counts, RunSum::total));
        return figures;
    }

    private static String sums(RunCounts counts, Function<RunSum, BigDecimal> figure) {
        return counts.sums().isEmpty() ? Formats.count(0) : Formats.moneys(counts.sums(), figure, RunSum::currency);
    }

    private void figure(String label, String value) {
        var name = new Span(getTranslation(label));
        name.addClassName("figure-name");
        var amount = new Span(value);
        amount.addClassName("figure-value");
        add(new Div(name, amount));
    }
}
