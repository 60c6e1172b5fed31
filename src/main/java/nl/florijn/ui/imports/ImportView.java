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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.Imports;
import nl.florijn.platform.InvalidInput;
import nl.florijn.subscriptions.intake.ChangedTerms;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.security.CurrentPartner;

/** Up to three files in, tried first if wished; all of it or nothing, with each fault by file, row and column. */
@Route(CurrentPartner.ROUTE + ImportView.PATH)
@RolesAllowed("BOOKKEEPER")
public class ImportView extends Screen {

    public static final String PATH = "import";
    private static final int SHOWN = 10;

    private final transient Imports imports;
    private final transient CurrentPartner current;
    private final transient JobProgress progress;
    private final Map<ImportFile, FilePick> picks = new EnumMap<>(ImportFile.class);
    private final Checkbox changes = new Checkbox();
    private final Div history = new Div();

    ImportView(Imports imports, CurrentPartner current, JobProgress progress) {
        super("import.title");
        this.imports = imports;
        this.current = current;
        this.progress = progress;
        history.addClassName("runs");
        addBody(form(), history).addClassName("cards");
        refresh();
    }

    private Article form() {
        var files = new Div();
        files.addClassName("picks");
        for (var file : ImportFile.values()) {
            var pick = new FilePick(file);
            picks.put(file, pick);
            files.add(pick);
        }
        changes.setLabel(getTranslation("import.changes"));
        var dryRun = new Button(getTranslation("import.dryRun"), press -> start(true));
        var start = new Button(getTranslation("import.start"), press -> start(false));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(dryRun, start);
        buttons.addClassName("draft-buttons");
        var form = new Article(
                new H2(getTranslation("import.new")),
                new Paragraph(getTranslation("import.new.text")),
                files,
                changes,
                buttons);
        form.addClassName("card");
        return form;
    }

    private void start(boolean dryRun) {
        Map<ImportFile, InputStream> files = new EnumMap<>(ImportFile.class);
        try {
            picks.forEach((file, pick) -> pick.open().ifPresent(content -> files.put(file, content)));
            imports.start(
                    current.id(),
                    files,
                    dryRun,
                    changes.getValue() ? ChangedTerms.FROM_NEXT_PERIOD : ChangedTerms.KEPT);
            refresh();
        } catch (InvalidInput nothing) {
            Notices.stays(getTranslation("import.nothing"));
        } finally {
            files.values().forEach(ImportView::close);
        }
    }

    private static void close(InputStream read) {
        try {
            read.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() {
        history.removeAll();
        imports.latest(current.id(), null, SHOWN).forEach(report -> {
            var card = new ImportCard(report, current.partner().zone());
            history.add(card);
            if (!report.status().isFinal()) {
                progress.watch(
                        card,
                        current.id(),
                        report.id(),
                        job -> card.progress(job, () -> imports.get(current.id(), report.id())));
            }
        });
    }
}
