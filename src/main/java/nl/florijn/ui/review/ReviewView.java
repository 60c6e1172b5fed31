package nl.florijn.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.lists.CurrencySum;
import nl.florijn.invoicing.lists.InvoiceFilter.Mark;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.SearchField;
import nl.florijn.ui.components.Typing;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PanelTexts;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** The drafts to be reviewed (R12): the list and the open document side by side. */
@Route(CurrentPartner.ROUTE + ReviewView.PATH)
@RolesAllowed("VIEWER")
public class ReviewView extends Screen implements AfterNavigationObserver, DraftPane.Actions {

    public static final String PATH = "review";

    private final ReviewDesk desk;
    private final DraftList list;
    private final DraftPane pane;
    private final FilterChips chips = new FilterChips(this::filter);
    private final SearchField search = new SearchField("review.search", this::search);
    private final FollowedWork work;
    private final Approving approving;
    private final BulkActions bulk;
    private final Div split = new Div();
    private Shown shown = Shown.ALL;

    ReviewView(ReviewDesk desk, JobProgress progress, PanelTexts texts) {
        super("review.title");
        this.desk = desk;
        work = new FollowedWork(desk, progress, this::recount, this::othersChanged);
        list = new DraftList(desk, texts, this::choose);
        pane = new DraftPane(desk, this);
        approving = new Approving(desk, work::follow, this::othersChanged);
        bulk = new BulkActions(desk, list, approving, this::othersChanged);
        var tools = new Div(chips, search, bulk);
        tools.addClassName("list-tools");
        list.addAbove(tools);
        list.addBelow(ReviewKeys.listen(this, pane::edit));
        split.add(list, pane);
        split.addClassName("split");
        if (desk.mayWork()) {
            addActions(new Button(getTranslation("review.new"), press -> enter(null)));
        }
        addActions(approving.buttons());
        addBody(work.bar(), split);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown = Shown.in(event.getLocation());
        if (shown.run() != null) {
            desk.requireRun(shown.run());
        }
        desk.approvalsAtWork().forEach(approving::follow);
        showAll();
        Wanted.in(event.getLocation()).ifPresent(wanted -> {
            // Leaving the form leaves its address too.
            UI.getCurrent().getPage().getHistory().replaceState(null, shown.address(desk.path()));
            enter(wanted.customer());
        });
    }

    private void showAll() {
        search.setValue(shown.text());
        refresh();
        var wanted = shown.draft();
        if (wanted == null) {
            remember(shown);
            list.at(0).ifPresentOrElse(this::open, this::showNothing);
        } else {
            show(wanted);
        }
        takeKeys();
    }

    /** The draft that is meant, though it be filtered out, or what became of it: never another in its place. */
    private void show(InvoiceId draft) {
        if (list.find(draft).isEmpty()
                && desk.find(draft).filter(Invoice::isDraft).isPresent()) {
            shown = Shown.ALL;
            search.setValue("");
            refresh();
        }
        remember(shown.withDraft(draft));
        list.find(draft).ifPresentOrElse(this::open, () -> {
            list.open(null);
            pane.show(draft);
        });
    }

    /** Keys work at once, without a press of the mouse first. */
    @Override
    public void takeKeys() {
        getElement().executeJs("setTimeout(() => this.focus({preventScroll: true}))");
    }

    private void filter(@Nullable Mark mark) {
        list(shown.withMark(mark));
    }

    private void search(String text) {
        list(shown.withText(text));
    }

    private void list(Shown wanted) {
        remember(wanted);
        refresh();
        // What is being typed stays: looking for something else is no reason to throw it away.
        if (!Typing.isUnsavedIn(pane)) {
            list.at(0).ifPresentOrElse(this::open, this::showNothing);
        }
    }

    /** Counts again, here and in the menu, and lists again; the open draft stays open. */
    private void refresh() {
        list.show(shown.filter(), count());
    }

    /** As the drafts become fewer while one looks: what is selected stays so. */
    private void recount() {
        list.recount(count());
    }

    private int count() {
        var all = desk.totals(shown.unmarked());
        var listed = desk.totals(shown.filter());
        chips.show(shown.mark());
        chips.count(desk, shown.unmarked(), all);
        approving.count(shown.filter());
        DraftsChanged.tell(UI.getCurrent());
        setFacts(
                listed.sums().isEmpty()
                        ? getTranslation("review.facts.count", listed.count())
                        : getTranslation(
                                "review.facts",
                                listed.count(),
                                Formats.moneys(listed.sums(), CurrencySum::total, CurrencySum::currency)));
        return listed.count();
    }

    /** A press on a row: opens it, also as a page of its own where the screen is narrow. */
    private void choose(InvoiceSummary draft) {
        pane.leave(() -> {
            open(draft);
            remember(shown.withDraft(draft.id()));
        });
    }

    private void open(InvoiceSummary draft) {
        var isDraft = pane.show(draft.id());
        if (shown.draft() != null || !isDraft) {
            remember(shown.withDraft(draft.id()));
        }
        if (isDraft) {
            list.open(draft);
        } else {
            list.miss(draft);
            refresh();
        }
    }

    private void showNothing() {
        list.open(null);
        remember(shown.withDraft(null));
        list.whenEmpty(nothing());
        pane.showNothing(nothing());
    }

    /** Nothing waits at all, or nothing that was looked for. */
    private EmptyState nothing() {
        if (!shown.isNarrowed() || desk.totals(Shown.ALL.filter()).count() == 0) {
            return new EmptyState(getTranslation("review.empty.title"), getTranslation("review.empty.next"));
        }
        var all = new Button(getTranslation("list.nothing.clear"), press -> {
            search.setValue("");
            list(Shown.ALL);
        });
        return new EmptyState(getTranslation("list.nothing.title"), getTranslation("list.nothing.next"), all);
    }

    private void remember(Shown wanted) {
        split.setClassName("one-open", wanted.draft() != null);
        if (!wanted.equals(shown)) {
            shown = wanted;
            UI.getCurrent().getPage().getHistory().replaceState(null, wanted.address(desk.path()));
        }
    }

    void step(int steps) {
        list.beside(steps).ifPresent(this::choose);
    }

    /** Opens a form for an invoice by hand; what is being typed already, is finished first. */
    void enter(@Nullable CustomerId customer) {
        if (!desk.mayWork() || pane.resume()) {
            return;
        }
        var before = list.current();
        list.open(null);
        split.addClassName("one-open");
        pane.enter(customer, this::entered, () -> {
            remember(shown);
            list.open(before);
            changed();
        });
    }

    /** Whatever was searched for or filtered, the new draft is listed. */
    private void entered(Invoice draft) {
        remember(Shown.ALL.withDraft(draft.id()));
        showAll();
    }

    @Override
    public void approve() {
        var draft = pane.draft();
        if (draft != null && desk.mayWork()) {
            pane.leave(() -> approving.one(draft, date -> attempt(() -> approve(draft, date))));
        }
    }

    /** As it was looked at: one that was changed since is shown anew instead. */
    private void approve(Invoice draft, @Nullable LocalDate date) {
        switch (desk.approve(draft, date)) {
            case ApprovalResult.Approved approved -> {
                Notices.done(getTranslation("review.approved", approved.number()));
                changed();
            }
            case ApprovalResult.Refused refused -> {
                Notices.stays(draft.debtor().name() + ": "
                        + Refusals.sentence(refused.code().name(), refused.detail()));
                readAgain();
            }
        }
    }

    @Override
    public void skip() {
        pane.leave(() -> {
            Optional.ofNullable(list.current()).ifPresent(list::deselect);
            step(1);
        });
    }

    @Override
    public void discard() {
        var row = list.current();
        var opened = pane.draft();
        if (row != null && opened != null) {
            pane.leave(() -> bulk.discard(row, opened, this::readAgain));
        }
    }

    @Override
    public void back() {
        remember(shown.withDraft(null));
    }

    @Override
    public void attempt(Runnable action) {
        try {
            action.run();
        } catch (Refusal refused) {
            Notices.refused(refused);
            readAgain();
        }
    }

    @Override
    public void readAgain() {
        var open = pane.draft();
        refresh();
        if (open != null) {
            show(open.id());
        }
        takeKeys();
    }

    /** Something was approved, changed or discarded: the open draft stays open, or the one in its place opens. */
    @Override
    public void changed() {
        var open = Optional.ofNullable(list.current());
        var place = list.place();
        refresh();
        open.flatMap(draft -> list.find(draft.id()))
                .or(() -> list.at(Math.min(place, list.size() - 1)))
                .ifPresentOrElse(this::open, this::showNothing);
        takeKeys();
    }

    private void othersChanged() {
        var noDraftIsOpen = pane.draft() == null && shown.draft() != null;
        if (noDraftIsOpen || Typing.isUnsavedIn(pane)) {
            refresh();
        } else {
            changed();
        }
    }
}
