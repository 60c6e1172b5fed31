package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.Notices;

/** What can be done with the drafts that are selected; what is about to happen is said in numbers first. */
final class BulkActions extends Div {

    private final ReviewDesk desk;
    private final DraftList list;
    private final Runnable onChange;
    private final Span selected = new Span();
    private final Button merge = new Button("", press -> merge());

    BulkActions(ReviewDesk desk, DraftList list, Approving approving, Runnable onChange) {
        this.desk = desk;
        this.list = list;
        this.onChange = onChange;
        addClassName("bulk");
        setVisible(false);
        var approve = new Button(getTranslation("review.approve"), press -> approving.askFor(list.selected()));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var discard = new Button(
                getTranslation("review.discard"),
                press -> askToDiscard(list.selected(), seen(list.selected()), onChange));
        discard.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var none = new Button(getTranslation("review.deselect"), press -> list.clearSelection());
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        selected.getElement().setAttribute("role", "status");
        merge.setText(getTranslation("review.merge"));
        merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(selected, approve, merge, discard, none);
        list.onSelection(this::countSelected);
    }

    private void countSelected() {
        var rows = list.selected();
        setVisible(desk.mayWork() && !rows.isEmpty());
        selected.setText(getTranslation("review.selected", rows.size(), Sums.of(rows)));
        merge.setVisible(rows.size() > 1
                && rows.stream().allMatch(row -> row.kind() == InvoiceKind.INVOICE)
                && rows.stream().map(InvoiceSummary::customerId).distinct().count() == 1);
    }

    /** The oldest draft takes in the others. */
    private void merge() {
        var rows = list.selected();
        var oldestFirst = rows.stream()
                .sorted(Comparator.comparing(InvoiceSummary::date).thenComparing(InvoiceSummary::createdAt))
                .map(InvoiceSummary::id)
                .toList();
        try {
            desk.merge(oldestFirst, seen(rows));
            Notices.done(getTranslation("merge.done", oldestFirst.size()));
        } catch (Refusal refused) {
            Notices.refused(refused);
        }
        onChange.run();
    }

    /**
     * @param opened as it was read for the person to look at
     * @param onRefusal when somebody else was first
     */
    void discard(InvoiceSummary draft, Invoice opened, Runnable onRefusal) {
        if (desk.mayWork()) {
            askToDiscard(List.of(draft), SeenDrafts.of(opened), onRefusal);
        }
    }

    private void askToDiscard(Collection<InvoiceSummary> rows, SeenDrafts seen, Runnable onRefusal) {
        Confirm.askToDestroy(
                getTranslation("discard.title", rows.size()),
                getTranslation("discard.text", rows.size(), Sums.of(rows)),
                getTranslation("discard.confirm", rows.size()),
                getTranslation("action.cancel"),
                () -> discard(seen, onRefusal));
    }

    private void discard(SeenDrafts seen, Runnable onRefusal) {
        try {
            desk.discard(seen);
        } catch (Refusal refused) {
            Notices.refused(refused);
            onRefusal.run();
            return;
        }
        Notices.done(getTranslation("discard.done", seen.versions().size()));
        onChange.run();
    }

    static SeenDrafts seen(Collection<InvoiceSummary> rows) {
        return new SeenDrafts(rows.stream().collect(Collectors.toMap(InvoiceSummary::id, InvoiceSummary::version)));
    }
}
