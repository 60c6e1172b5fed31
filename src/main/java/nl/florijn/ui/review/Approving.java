package nl.florijn.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalOutlook;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.ui.components.Notices;
import org.jspecify.annotations.Nullable;

/** Approving one, some or all of what is listed: what that will do is said first, and what came of it afterwards. */
final class Approving {

    private final ReviewDesk desk;
    private final Follow follow;
    private final Runnable onChange;
    private final Button listed = new Button("", press -> askForListed());
    private final Button withoutWarnings = new Button("", press -> askForThoseWithoutWarnings());
    private InvoiceFilter filter = InvoiceFilter.DRAFTS;

    /** Shows the progress of long work and runs the rest once it has ended. */
    interface Follow {
        void job(JobId job, Consumer<Job> onEnd);
    }

    /** Approves the draft that is open. */
    interface One {

        /** @param date what the draft gets instead of its own; null: it keeps its own */
        void approve(@Nullable LocalDate date);
    }

    Approving(ReviewDesk desk, Follow follow, Runnable onChange) {
        this.desk = desk;
        this.follow = follow;
        this.onChange = onChange;
        listed.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    Button[] buttons() {
        return new Button[] {withoutWarnings, listed};
    }

    /** Says how many of what is listed could go. */
    void count(InvoiceFilter now) {
        filter = now;
        if (desk.mayWork()) {
            count(desk.outlook(now));
        } else {
            listed.setVisible(false);
            withoutWarnings.setVisible(false);
        }
    }

    private void count(ApprovalOutlook outlook) {
        var going = outlook.going().size();
        var early = outlook.redatable().size();
        var clean =
                outlook.going().stream().filter(draft -> draft.warnings() == 0).count();
        listed.setText(
                going > 0
                        ? listed.getTranslation("review.approve.all", going)
                        : listed.getTranslation("redate.all", early));
        listed.setVisible(going + early > 0);
        withoutWarnings.setText(withoutWarnings.getTranslation("review.approve.clean", clean));
        withoutWarnings.setVisible(clean > 0 && clean < going);
    }

    private void askForListed() {
        var outlook = desk.outlook(filter);
        ask(outlook, outlook.seen());
    }

    private void askForThoseWithoutWarnings() {
        var outlook = desk.outlook(desk.outlook(filter).withoutWarnings());
        ask(outlook, outlook.seen());
    }

    void askFor(Collection<InvoiceSummary> rows) {
        var seen = BulkActions.seen(rows);
        ask(desk.outlook(seen.versions().keySet()), seen);
    }

    /** Asks only where more comes of it than a number for this one: another date, or others that cannot keep theirs. */
    void one(Invoice draft, One approval) {
        var outlook = desk.outlook(List.of(draft.id()));
        if (outlook.early().isEmpty() && outlook.shutOut().isEmpty()) {
            approval.approve(null);
        } else {
            new ApproveDialog(outlook, (drafts, date) -> approval.approve(date)).open();
        }
    }

    private void ask(ApprovalOutlook outlook, SeenDrafts seen) {
        new ApproveDialog(outlook, (drafts, date) -> follow(desk.approve(seen.only(drafts), date))).open();
    }

    /** Goes on showing what somebody began, also before this screen was opened. */
    void follow(JobId job) {
        follow.job(job, this::tell);
    }

    private void tell(Job ended) {
        var report = desk.report(ended.id());
        Notices.done(UI.getCurrent().getTranslation("approve.done", report.done()));
        if (ended.error() != null) {
            Notices.stays(ended.error());
        }
        if (!report.failed().isEmpty()) {
            new RefusedDialog(report, desk::debtor, this::askAgain).open();
        }
    }

    /** Their date was passed by while others were approved. */
    private void askAgain(List<InvoiceId> drafts) {
        var outlook = desk.outlook(drafts);
        ask(outlook, outlook.seen());
        onChange.run();
    }
}
