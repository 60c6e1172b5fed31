package nl.florijn.ui.review;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalOutlook;
import nl.florijn.invoicing.approval.ApprovalReport;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.lists.InvoiceTotals;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.warnings.UnusualTotal;
import nl.florijn.invoicing.warnings.UnusualTotals;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.printing.Prints;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.writing.WritingDesk;
import org.jspecify.annotations.Nullable;

/** What the review asks of the services, for the partner whose books are open. */
@SpringComponent
@UIScope
class ReviewDesk {

    /** By its path: the list of invoices leads here, and knows this room. */
    private static final String INVOICES = "invoices";

    private final CurrentPartner current;
    private final Invoices invoices;
    private final InvoiceLists lists;
    private final BillingRuns runs;
    private final InvoiceDocuments documents;
    private final Approvals approvals;
    private final DraftEditing editing;
    private final DraftMerging merging;
    private final WritingDesk writing;
    private final Jobs jobs;
    private final UnusualTotals unusual;
    private final Prints prints;

    ReviewDesk(
            CurrentPartner current,
            Invoices invoices,
            InvoiceLists lists,
            BillingRuns runs,
            InvoiceDocuments documents,
            Approvals approvals,
            DraftEditing editing,
            DraftMerging merging,
            WritingDesk writing,
            Jobs jobs,
            UnusualTotals unusual,
            Prints prints) {
        this.current = current;
        this.invoices = invoices;
        this.lists = lists;
        this.runs = runs;
        this.documents = documents;
        this.approvals = approvals;
        this.editing = editing;
        this.merging = merging;
        this.writing = writing;
        this.jobs = jobs;
        this.unusual = unusual;
        this.prints = prints;
    }

    PartnerId partner() {
        return current.id();
    }

    boolean mayWork() {
        return current.mayWork();
    }

    /** Where this review is. */
    String path() {
        return RouteConfiguration.forSessionScope().getUrl(ReviewView.class, current.route());
    }

    /** Those that need attention first. */
    List<InvoiceSummary> list(InvoiceFilter filter, int offset, int limit) {
        return lists.list(partner(), filter, InvoiceOrder.ATTENTION, offset, limit);
    }

    /** What it is now, which may be no draft any more; empty when this partner has no such thing. */
    Optional<Invoice> find(InvoiceId id) {
        try {
            return Optional.of(invoices.get(partner(), id));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** Leads to an invoice among all there are. */
    RouterLink link(String text, InvoiceId invoice) {
        return current.link(text, INVOICES, Map.of("show", "all", "invoice", invoice.toString()));
    }

    /** Leads to where something is mended. */
    RouterLink link(String text, String path, String parameter, Object chosen) {
        return current.link(text, path, Map.of(parameter, chosen.toString()));
    }

    /** Whether the settings can be opened. */
    boolean maySetUp() {
        return current.may(Role.ADMIN);
    }

    Optional<UnusualTotal> whyUnusual(Invoice draft) {
        return unusual.of(partner(), draft);
    }

    String html(InvoiceId id) {
        return documents.html(partner(), id);
    }

    /** What leads to it on paper. */
    Prints prints() {
        return prints;
    }

    InvoiceTotals totals(InvoiceFilter filter) {
        return lists.totals(partner(), filter);
    }

    /** What the forms ask for. */
    WritingDesk writing() {
        return writing;
    }

    Invoice split(Invoice draft, Collection<LineId> lines) {
        return merging.split(partner(), draft.id(), draft.life().version(), List.copyOf(lines));
    }

    /** @param seen all of them */
    Invoice merge(List<InvoiceId> drafts, SeenDrafts seen) {
        return merging.merge(partner(), drafts.getFirst(), drafts.subList(1, drafts.size()), seen);
    }

    /** All of these. */
    void discard(SeenDrafts drafts) {
        editing.discard(partner(), List.copyOf(drafts.versions().keySet()), drafts);
    }

    void waive(Invoice draft, String reason) {
        editing.waive(partner(), List.of(draft.id()), SeenDrafts.of(draft), reason);
    }

    /** @throws NotFound when this partner has no such run */
    void requireRun(JobId run) {
        runs.get(partner(), run);
    }

    /** What approving all that is listed would do. */
    ApprovalOutlook outlook(InvoiceFilter listed) {
        return approvals.outlook(partner(), listed);
    }

    ApprovalOutlook outlook(Collection<InvoiceId> drafts) {
        return approvals.outlook(partner(), drafts);
    }

    /** @param date what it gets where its own lies before the last number; null: it keeps its own */
    ApprovalResult approve(Invoice draft, @Nullable LocalDate date) {
        return approvals.approveAsTold(partner(), draft.id(), draft.life().version(), date);
    }

    /**
     * @param seen these and no other
     * @param date the last one that any of them gets instead of its own; null: all keep their own
     */
    JobId approve(SeenDrafts seen, @Nullable LocalDate date) {
        return approvals.approveMany(partner(), ApprovalRequest.of(seen, date));
    }

    /** Approving that somebody began and that has not ended. */
    List<JobId> approvalsAtWork() {
        return approvals.atWork(partner());
    }

    Job job(JobId id) {
        return jobs.get(partner(), id);
    }

    /** Who is to pay a draft; empty when it is gone. */
    Optional<String> debtor(InvoiceId id) {
        return find(id).map(draft -> draft.debtor().name());
    }

    ApprovalReport report(JobId job) {
        return approvals.report(partner(), job);
    }
}
