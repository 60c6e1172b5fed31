package nl.florijn.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import nl.florijn.imports.FileReadings;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.ImportOrder;
import nl.florijn.imports.ImportReport;
import nl.florijn.imports.ImportSource;
import nl.florijn.imports.Imports;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.subscriptions.intake.ChangedTerms;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/**
 * Up to three files in, as people have them: what was recognised is shown first, then tried if wished. All of it or
 * nothing, with each fault by file, row and column.
 */
@Route(CurrentPartner.ROUTE + ImportView.PATH)
@RolesAllowed("BOOKKEEPER")
public class ImportView extends Screen {

    public static final String PATH = "import";
    private static final int SHOWN = 10;

    private final transient Imports imports;
    private final transient FileReadings readings;
    private final transient CurrentPartner current;
    private final transient JobProgress progress;
    private final Map<ImportFile, FileCard> cards = new EnumMap<>(ImportFile.class);
    private transient @Nullable JobId awaited; // what was started here and takes its files with it
    private final Checkbox changes = new Checkbox();
    private final Button start = new Button(getTranslation("import.start", 0), press -> start(false));
    private final Div picks = new Div();
    private final Div files = new Div();
    private final Div tried = new Div();
    private final Div history = new Div();

    ImportView(Imports imports, FileReadings readings, CurrentPartner current, JobProgress progress) {
        super("import.title");
        this.imports = imports;
        this.readings = readings;
        this.current = current;
        this.progress = progress;
        files.addClassName("runs");
        tried.addClassName("runs");
        history.addClassName("runs");
        addBody(form(), files, start(), tried, history).addClassName("cards");
        refresh();
    }

    private Article form() {
        picks.addClassName("picks");
        offer();
        var form = new Article(
                new H2(getTranslation("import.new")), new Paragraph(getTranslation("import.new.text")), picks);
        form.addClassName("card");
        return form;
    }

    /** Places for files, with none in them. */
    private void offer() {
        cards.clear();
        files.removeAll();
        picks.removeAll();
        for (var file : ImportFile.values()) {
            picks.add(new FilePick(file, uploaded -> show(file, uploaded)));
        }
        start.setText(getTranslation("import.start", 0));
    }

    private Article start() {
        changes.setLabel(getTranslation("import.changes"));
        var dryRun = new Button(getTranslation("import.dryRun"), press -> start(true));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(dryRun, start);
        buttons.addClassName("draft-buttons");
        var card = new Article(changes, buttons);
        card.addClassName("card");
        return card;
    }

    private void show(ImportFile file, UploadedFile uploaded) {
        Notices.takeBack();
        tried.removeAll();
        cards.remove(file);
        if (uploaded.isThere()) {
            cards.put(file, new FileCard(file, uploaded, readings, current));
        }
        files.removeAll();
        cards.values().forEach(files::add);
        var rows = cards.values().stream().mapToInt(FileCard::rows).sum();
        start.setText(getTranslation("import.start", rows));
    }

    private void start(boolean dryRun) {
        if (cards.isEmpty()) {
            Notices.stays(getTranslation("import.nothing"));
            return;
        }
        Map<ImportFile, ImportSource> sources = new EnumMap<>(ImportFile.class);
        try {
            for (var card : cards.entrySet()) {
                var reading = card.getValue().reading();
                if (reading.isEmpty()) {
                    Notices.stays(getTranslation("import.unready", getTranslation("import.file." + card.getKey())));
                    return;
                }
                card.getValue().remember(reading.get());
                sources.put(card.getKey(), card.getValue().source(reading.get()));
            }
            var terms = changes.getValue() ? ChangedTerms.FROM_NEXT_PERIOD : ChangedTerms.KEPT;
            follow(imports.start(current.id(), new ImportOrder(sources, dryRun, terms)));
        } finally {
            sources.values().forEach(ImportView::close);
        }
    }

    private static void close(ImportSource source) {
        try {
            source.content().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On top; a trial in the place of the one before, since no history has it. */
    private void follow(JobId id) {
        tried.removeAll();
        refresh();
        var report = imports.get(current.id(), id);
        awaited = report.dryRun() || report.status().isFinal() ? null : id;
        if (report.status() == JobStatus.DONE && !report.dryRun()) {
            offer();
        }
        if (report.dryRun()) {
            tried.add(card(report));
        }
    }

    private void refresh() {
        history.removeAll();
        imports.latest(current.id(), null, SHOWN).forEach(report -> history.add(card(report)));
    }

    private ImportCard card(ImportReport report) {
        var card = new ImportCard(report, current);
        if (!report.status().isFinal()) {
            progress.watch(card, current.id(), report.id(), job -> {
                card.progress(job, () -> imports.get(current.id(), report.id()));
                if (job.status() == JobStatus.DONE && report.id().equals(awaited)) {
                    awaited = null;
                    offer();
                }
            });
        }
        return card;
    }
}
