package nl.florijn.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.exports.ExportView;
import nl.florijn.ui.imports.ImportView;
import nl.florijn.ui.outbox.OutboxView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.runs.RunsView;

/** What went wrong or waits, and does not come right by itself; each leads to where it is put right. */
final class NeedsPerson extends Article {

    private final transient StartFigures figures;
    private final UnorderedList list = new UnorderedList();

    NeedsPerson(StartFigures figures, int blockedDrafts) {
        this.figures = figures;
        addClassName("card");
        list.addClassName("needs");
        need("blocked", blockedDrafts, ReviewView.class, Map.of("show", "blocked"));
        need("rate", figures.withoutRate(), ReviewView.class, Map.of("show", "rate"));
        need("run", figures.hasRunFailed() ? 1 : 0, RunsView.class, Map.of());
        need("parked", figures.parked(), RunsView.class, Map.of());
        need("import", figures.hasImportFailed() ? 1 : 0, ImportView.class, Map.of());
        need("export", figures.hasExportFailed() ? 1 : 0, ExportView.class, Map.of());
        need("refused", figures.refusedByBooks(), ExportView.class, Map.of());
        need("outbox", figures.notDelivered(), OutboxView.class, Map.of());
        add(new H2(getTranslation("start.needs")));
        add(list.getChildren().findAny().isEmpty() ? new Paragraph(getTranslation("start.needs.nothing")) : list);
    }

    private void need(String what, int count, Class<? extends Component> view, Map<String, String> query) {
        if (count > 0) {
            var sentence = getTranslation(
                    "start.needs." + what, count, count == StartFigures.MOST ? getTranslation("start.needs.more") : "");
            list.add(new ListItem(
                    new Tag(getTranslation("start.needs." + what + ".where"), Tag.Tone.WARNING),
                    figures.current().link(sentence, view, query)));
        }
    }
}
