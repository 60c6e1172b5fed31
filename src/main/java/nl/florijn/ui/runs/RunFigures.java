package nl.florijn.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.florijn.invoicing.RunCounts;
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
        figures.figure("runs.lines", Formats.count(counts.lines()));
        figures.figure(
                "runs.corrections", Formats.count(counts.corrections()) + " · " + Formats.amount(counts.corrected()));
        figures.figure("runs.net", Formats.amount(counts.net()));
        figures.figure("runs.vat", Formats.amount(counts.vatTotal()));
        figures.figure("runs.total", Formats.amount(counts.total()));
        return figures;
    }

    private void figure(String label, String value) {
        var name = new Span(getTranslation(label));
        name.addClassName("figure-name");
        var amount = new Span(value);
        amount.addClassName("figure-value");
        add(new Div(name, amount));
    }
}
