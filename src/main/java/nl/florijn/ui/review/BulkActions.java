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
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceSummary;
import nl.florijn.invoicing.InvoiceTotals;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalReport;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Refusals;

/** Approving and discarding one, many or all; what is about to happen is said in numbers first. */
final class BulkActions extends Div {

    private final ReviewDesk desk;
    private final DraftList list;
    private final Follow follow;
    private final Runnable onChange;
    private final Button approveAll = new Button("", press -> askToApproveAll());
    private final Span selected = new Span();
    private final Button merge = new Button("", press -> merge());
    private Shown shown = Shown.ALL;
    private InvoiceTotals all;

    /** Shows the progress of long work and runs the rest once it has ended. */
    interface Follow {
        void job(String name, JobId job, Runnable onEnd);
    }

    BulkActions(ReviewDesk desk, DraftList list, Follow follow, Runnable onChange) {
        this.desk = desk;
        this.list = list;
        this.follow = follow;
        this.onChange = onChange;
        all = desk.totals(shown.unmarked());
        addClassName("bulk");
        setVisible(false);
        approveAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var approve = new Button(getTranslation("review.approve"), press -> askToApproveSelected());
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

    Button approveAll() {
        return approveAll;
    }

    void count(Shown now, InvoiceTotals totals) {
        shown = now;
        all = totals;
        approveAll.setText(getTranslation("review.approve.all", all.count() - all.blocked()));
        approveAll.setVisible(desk.mayWork() && all.count() > all.blocked());
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

    private void askToApproveAll() {
        var run = shown.run();
        var free = desk.approvable(run);
        if (free.count() == 0) {
            onChange.run();
            return;
        }
        Confirm.ask(
                getTranslation("approve.all.title"),
                getTranslation("approve.all.text", free.count(), Sums.of(free), free.warned(), free.blocked()),
                getTranslation("approve.confirm", free.count()),
                getTranslation("action.cancel"),
                () -> follow(desk.approveAll(run, free.seen()), free.seen()));
    }

    private void askToApproveSelected() {
        var rows = list.selected();
        var warned = rows.stream().filter(row -> row.warnings() > 0).count();
        Confirm.ask(
                getTranslation("approve.selected.title"),
                getTranslation("approve.selected.text", rows.size(), Sums.of(rows), warned),
                getTranslation("approve.confirm", rows.size()),
                getTranslation("action.cancel"),
                () -> follow(desk.approve(ids(rows), seen(rows), false), seen(rows)));
    }

    private void follow(JobId job, SeenDrafts seen) {
        follow.job(getTranslation("approve.work"), job, () -> tell(desk.report(job), seen));
    }

    private void tell(ApprovalReport report, SeenDrafts seen) {
        Notices.done(getTranslation("approve.done", report.done()));
        if (!report.failed().isEmpty()) {
            new RefusedDialog(report.failedCount(), report.failed(), desk::debtor, drafts -> redate(drafts, seen))
                    .open();
        }
    }

    /** One draft was refused; when only its date is in the way, another date is offered (R30). */
    void refused(Invoice draft, Refused refused) {
        if (refused.code() == Reason.DATE_BEFORE_LAST) {
            redate(List.of(refused.id()), SeenDrafts.of(draft));
        } else {
            Notices.stays(draft.debtor().name() + ": "
                    + Refusals.sentence(refused.code().name(), refused.detail()));
        }
    }

    private void redate(List<InvoiceId> drafts, SeenDrafts seen) {
        Confirm.ask(
                getTranslation("redate.title"),
                getTranslation("redate.text", drafts.size()),
                getTranslation("redate.confirm"),
                getTranslation("action.cancel"),
                () -> follow(desk.approve(drafts, seen, true), seen));
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

    private static SeenDrafts seen(Collection<InvoiceSummary> rows) {
        return new SeenDrafts(rows.stream().collect(Collectors.toMap(InvoiceSummary::id, InvoiceSummary::version)));
    }

    private static List<InvoiceId> ids(Collection<InvoiceSummary> rows) {
        return rows.stream().map(InvoiceSummary::id).toList();
    }
}
