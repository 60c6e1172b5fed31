package nl.florijn.ui.imports;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import nl.florijn.imports.FileProposal;
import nl.florijn.imports.FileReadings;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.ImportSource;
import nl.florijn.platform.csv.DecimalMark;
import nl.florijn.platform.csv.NumberMarks;
import nl.florijn.platform.csv.Reading;
import nl.florijn.platform.csv.form.FileForm;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** A file that came: as what it was recognised, what its columns become, and its first rows as they will be read. */
final class FileCard extends Article {

    private final transient ImportFile file;
    private final transient UploadedFile uploaded;
    private final transient FileReadings readings;
    private final transient CurrentPartner current;
    private final Div facts = new Div();
    private final Div columns = new Div();
    private final Div sample = new Div();
    private final RadioButtonGroup<DecimalMark> decimals = new RadioButtonGroup<>();
    private final Div question = new Div();
    private transient FileProposal proposal;
    private transient NumberMarks marks;
    private transient ColumnMapping mapping;

    FileCard(ImportFile file, UploadedFile uploaded, FileReadings readings, CurrentPartner current) {
        this.file = file;
        this.uploaded = uploaded;
        this.readings = readings;
        this.current = current;
        addClassName("card");
        columns.addClassName("stack");
        sample.addClassName("stack");
        question.addClassNames("stack", "question");
        decimals.setItems(DecimalMark.values());
        decimals.setItemLabelGenerator(mark -> getTranslation("import.decimals." + mark));
        proposal = readings.propose(current.id(), file, uploaded::open);
        mapping = map();
        marks = look();
        decimals.addValueChangeListener(chosen -> show());
        var size = new Span(getTranslation(
                "import.size", proposal.look().rows(), proposal.look().header().size()));
        size.addClassName("soft");
        add(
                new Header(new H2(getTranslation("import.file." + file) + " · " + uploaded.name()), size),
                facts,
                question,
                columns,
                sample);
        show();
    }

    /** How the file is meant; empty while something has to be said first. */
    Optional<Reading> reading() {
        var mark = mark();
        return mark == null || !mapping.isComplete() || proposal.look().fault() != null
                ? Optional.empty()
                : Optional.of(new Reading(
                        proposal.form(), mark, readings.today(current.id()), mapping.columns(), mapping.fixed()));
    }

    ImportSource source(Reading reading) {
        return new ImportSource(uploaded.name(), uploaded.open(), reading);
    }

    int rows() {
        return proposal.look().rows();
    }

    /** For the next file that calls its columns so. */
    void remember(Reading reading) {
        readings.remember(current.id(), file, proposal.look().header(), reading);
    }

    private @Nullable DecimalMark mark() {
        return decimals.getValue() == null ? marks.mark() : decimals.getValue();
    }

    private ColumnMapping map() {
        var fresh = new ColumnMapping(file, proposal, current, () -> {
            marks = look();
            show();
        });
        columns.removeAll();
        columns.add(fresh);
        return fresh;
    }

    private NumberMarks look() {
        return readings.marks(current.id(), file, uploaded::open, proposal.form(), mapping.columns());
    }

    private void reread(FileForm form) {
        proposal = readings.propose(current.id(), file, uploaded::open, form);
        mapping = map();
        marks = look();
        show();
    }

    private void show() {
        facts.removeAll();
        facts.add(new FormFacts(proposal.form(), marks, mark(), this::reread, decimals::setValue));
        question.removeAll();
        question.setVisible(marks.mark() == null || marks.isMixed());
        var comma = marks.comma();
        var point = marks.point();
        if (comma != null && point != null) {
            question.add(new Paragraph(
                    getTranslation("import.mixed", comma.row(), comma.cell(), point.row(), point.cell())));
        }
        if (marks.mark() == null) {
            decimals.setLabel(getTranslation("import.ask", marks.either(), marks.example()));
            question.add(decimals);
        }
        showSample();
    }

    private void showSample() {
        sample.removeAll();
        var fault = proposal.look().fault();
        if (fault != null) {
            var reason = Refusals.sentence(fault.code(), fault.message());
            sample.add(new Paragraph(getTranslation("import.unreadable", fault.row(), reason)));
        }
        reading()
                .ifPresent(reading -> sample.add(
                        new H3(getTranslation("import.read")),
                        new SampleRows(file, readings.sample(current.id(), file, uploaded::open, reading))));
    }
}
