package nl.florijn.ui.products;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.products.IndexationDesk.Row;
import nl.florijn.ui.products.IndexationDesk.State;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Prices that were raised or will be, by a percentage from a date (R17). */
@Route(CurrentPartner.ROUTE + IndexationsView.PATH)
@RolesAllowed("VIEWER")
public class IndexationsView extends Screen {

    public static final String PATH = "indexations";

    private final transient IndexationDesk desk;
    private final Listing<Row> list = new Listing<>("indexations.title");
    private final KeysetRows<Row> rows;
    private final ListAndDetail split;

    IndexationsView(IndexationDesk desk) {
        super("indexations.title");
        this.desk = desk;
        list.whenEmpty("indexations.empty");
        list.words("indexation.of", Row::subject).setFlexGrow(2);
        list.figures("indexation.percentage", IndexationsView::percentage);
        list.narrow("indexation.effective", IndexationsView::effective);
        list.figures(
                "indexation.subscriptions",
                row -> Formats.count(row.indexation().subscriptions()));
        list.narrow("indexation.state", row -> Words.of("indexation.state", row.state()));
        list.folded(
                Row::subject,
                IndexationsView::percentage,
                row -> effective(row) + " · " + Words.of("indexation.state", row.state()) + " · "
                        + getTranslation("subscriptions.count", row.indexation().subscriptions()));
        rows = new KeysetRows<>(list, desk::list);
        var tools = new Div(ProductsPart.chips(ProductsPart.INDEXATIONS, desk.current()));
        tools.addClassName("tools");
        split = new ListAndDetail(list, list::deselectAll);
        split.whenChosen(list, this::open);
        addBody(tools, split);
        if (desk.mayWork()) {
            addActions(new Button(getTranslation("indexations.new"), press -> enter()));
        }
    }

    private static String percentage(Row row) {
        return Formats.percent(row.indexation().details().percentage());
    }

    private static String effective(Row row) {
        return Formats.date(row.indexation().details().effective());
    }

    private void enter() {
        list.deselectAll();
        split.open(getTranslation("indexations.new"), new IndexationForm(desk, this::create, split::showListOnly));
    }

    private void create(IndexationDetails details, @Nullable Integer seen) {
        var made = desk.create(details, seen);
        refresh();
        open(made);
    }

    private void open(Row row) {
        var indexation = row.indexation();
        var facts = new FactList()
                .fact("indexation.percentage", percentage(row))
                .fact("indexation.effective", effective(row))
                .fact(
                        "indexation.decimals",
                        getTranslation(
                                "indexation.decimals." + indexation.details().decimals()))
                .fact("indexation.subscriptions", Formats.count(indexation.subscriptions()))
                .fact("indexation.state", Words.of("indexation.state", row.state()))
                .fact("indexation.by", indexation.createdBy());
        var detail = new Div(facts);
        detail.addClassName("stack");
        if (row.state() == State.AHEAD && desk.mayWork()) {
            detail.add(new Button(getTranslation("indexation.undo"), press -> askToUndo(row)));
        }
        detail.add(new AnnouncementPanel(desk, row, () -> announce(row)));
        split.open(row.subject(), detail);
    }

    private void announce(Row row) {
        split.open(
                getTranslation("announcement.of", row.subject()),
                new AnnouncementForm(desk, row.indexation(), () -> open(row)));
    }

    private void askToUndo(Row row) {
        Confirm.askToDestroy(
                getTranslation("indexation.undo"),
                getTranslation("indexation.undo.text", row.subject()),
                getTranslation("indexation.undo"),
                getTranslation("action.cancel"),
                () -> {
                    desk.undo(row.indexation());
                    Notices.done(getTranslation("indexation.undone", row.subject()));
                    refresh();
                });
    }

    private void refresh() {
        split.showListOnly();
        rows.show(desk::list);
    }
}
