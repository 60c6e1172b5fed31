package nl.florijn.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.florijn.imports.ImportReport;
import nl.florijn.ui.text.Formats;

/** What became of the rows of an import, or would. */
final class ImportFigures extends Div {

    ImportFigures(ImportReport report) {
        addClassName("figures");
        figure("import.created", report.created());
        figure("import.updated", report.updated());
        figure("import.unchanged", report.unchanged());
    }

    private void figure(String label, int count) {
        var name = new Span(getTranslation(label));
        name.addClassName("figure-name");
        var figure = new Span(Formats.count(count));
        figure.addClassName("figure-value");
        add(new Div(name, figure));
    }
}
