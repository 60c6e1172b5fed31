package nl.florijn.ui.exports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.florijn.accounting.ExportFiles;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.ExportStages;
import nl.florijn.accounting.Exports;
import nl.florijn.accounting.LedgerSum;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.PeriodFilter;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.security.CurrentPartner;

/**
 * Approved invoices leave for the accounts, each once (R45); what was refused stands on top with its reason. Of each file
 * a person says whether it was booked.
 */
@Route(CurrentPartner.ROUTE + ExportView.PATH)
@RolesAllowed("VIEWER")
public class ExportView extends Screen {

    public static final String PATH = "exports";
    private static final int SHOWN = 20;

    private final transient Exports exports;
    private final transient ExportStages stages;
    private final transient ExportFiles files;
    private final transient CurrentPartner current;
    private final transient JobProgress progress;
    private final transient BusinessClock clock;
    private final PeriodFilter period = new PeriodFilter(chosen -> refresh());
    private final Article waiting = new Article();
    private final Div history = new Div();

    ExportView(
            Exports exports,
            ExportStages stages,
            ExportFiles files,
            CurrentPartner current,
            BusinessClock clock,
            JobProgress progress) {
        super("exports.title");
        this.exports = exports;
        this.stages = stages;
        this.files = files;
        this.current = current;
        this.clock = clock;
        this.progress = progress;
        waiting.addClassName("card");
        history.addClassName("runs");
        addBody(waiting, history).addClassName("cards");
        refresh();
    }

    private void refresh() {
        setFacts(getTranslation("exports.waiting", LedgerFigures.count(exports.waiting(current.id()))));
        var today = clock.today(current.partner().zone());
        var order = ExportRequest.twinfieldXml(period.first(today), period.last(today));
        var sums = exports.waiting(current.id(), order.from(), order.to());
        var count = LedgerFigures.count(sums);
        waiting.removeAll();
        waiting.add(new H2(getTranslation("exports.next.title")), period);
        waiting.add(count == 0 ? new Paragraph(getTranslation("exports.waiting", count)) : new LedgerFigures(sums));
        if (current.mayWork() && count > 0) {
            var start = new Button(getTranslation("exports.start"), press -> ask(order, sums));
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var buttons = new Div(start);
            buttons.addClassName("draft-buttons");
            waiting.add(buttons);
        }
        var only = new Paragraph(getTranslation("exports.only"));
        only.addClassName("soft");
        waiting.add(only);
        var refused = exports.refused(current.id(), PageRequest.MAX_LIMIT);
        if (!refused.isEmpty()) {
            waiting.add(
                    new Paragraph(getTranslation("exports.refused", refused.size())),
                    new RefusalList(refused, current));
        }
        list();
    }

    private void list() {
        history.removeAll();
        var latest = exports.list(current.id(), new PageRequest(SHOWN, null)).items();
        for (var export : latest) {
            var card = new ExportCard(export, files, current);
            if (current.mayWork() && export.status().isFinal() && export.accepted() > 0) {
                card.add(new ExportActions(export, stages, current, this::refresh));
            }
            history.add(card);
            if (!export.status().isFinal()) {
                progress.watch(card, current.id(), export.id(), job -> card.progress(job, this::refresh));
            }
        }
        if (latest.isEmpty()) {
            history.add(new EmptyState(getTranslation("exports.empty.title"), getTranslation("exports.empty.next")));
        }
    }

    private void ask(ExportRequest order, List<LedgerSum> sums) {
        Confirm.ask(
                getTranslation("exports.ask.title"),
                getTranslation("exports.ask.text", LedgerFigures.count(sums), LedgerFigures.words(sums)),
                getTranslation("exports.start"),
                getTranslation("action.cancel"),
                () -> {
                    exports.start(current.id(), order);
                    refresh();
                });
    }
}
