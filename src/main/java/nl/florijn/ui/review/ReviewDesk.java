package nl.florijn.ui.review;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.documents.Layouts;
import nl.florijn.invoicing.ApprovalReport;
import nl.florijn.invoicing.ApprovalRequest;
import nl.florijn.invoicing.ApprovalResult;
import nl.florijn.invoicing.Approvals;
import nl.florijn.invoicing.DraftChange;
import nl.florijn.invoicing.DraftEditing;
import nl.florijn.invoicing.DraftMerging;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDocuments;
import nl.florijn.invoicing.InvoiceFilter;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceOrder;
import nl.florijn.invoicing.InvoiceSummary;
import nl.florijn.invoicing.InvoiceTotals;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.NewInvoice;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.shell.Suggestions;
import org.jspecify.annotations.Nullable;

/** What the review asks of the services, for the partner whose books are open. */
@SpringComponent
@UIScope
class ReviewDesk {

    private final CurrentPartner current;
    private final Invoices invoices;
    private final InvoiceDocuments documents;
    private final Approvals approvals;
    private final DraftEditing editing;
    private final DraftMerging merging;
    private final SeenDrafts seen;
    private final Layouts layouts;
    private final Suggestions suggestions;
    private final BusinessClock clock;

    ReviewDesk(
            CurrentPartner current,
            Invoices invoices,
            InvoiceDocuments documents,
            Approvals approvals,
            DraftEditing editing,
            DraftMerging merging,
            SeenDrafts seen,
            Layouts layouts,
            Suggestions suggestions,
            BusinessClock clock) {
        this.current = current;
        this.invoices = invoices;
        this.documents = documents;
        this.approvals = approvals;
        this.editing = editing;
        this.merging = merging;
        this.seen = seen;
        this.layouts = layouts;
        this.suggestions = suggestions;
        this.clock = clock;
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
        return invoices.list(partner(), filter, InvoiceOrder.ATTENTION, offset, limit);
    }

    Invoice open(InvoiceId id) {
        return invoices.get(partner(), id);
    }

    String html(InvoiceId id) {
        return documents.html(partner(), id);
    }

    InvoiceTotals totals(InvoiceFilter filter) {
        return invoices.totals(partner(), filter);
    }

    Suggestions suggestions() {
        return suggestions;
    }

    /** The codes of all there are. */
    Collection<String> layouts() {
        return layouts.idsByCode(partner()).keySet();
    }

    /** At the partner. */
    LocalDate today() {
        return clock.today(current.partner().zone());
    }

    Invoice enter(NewInvoice wanted) {
        return editing.create(partner(), wanted);
    }

    void change(Invoice draft, DraftChange change) {
        editing.change(partner(), draft.id(), draft.version(), change);
    }

    Invoice split(Invoice draft, Collection<LineId> lines) {
        return seen.unchanged(
                partner(), version(draft), () -> merging.split(partner(), draft.id(), List.copyOf(lines)));
    }

    /** @param versions that were seen, of all of them */
    Invoice merge(List<InvoiceId> drafts, Map<InvoiceId, Integer> versions) {
        return seen.unchanged(
                partner(),
                versions,
                () -> merging.merge(partner(), drafts.getFirst(), drafts.subList(1, drafts.size())));
    }

    void discard(Map<InvoiceId, Integer> versions) {
        seen.unchanged(partner(), versions, () -> editing.discard(partner(), List.copyOf(versions.keySet())));
    }

    void waive(Invoice draft, String reason) {
        seen.unchanged(partner(), version(draft), () -> editing.waive(partner(), List.of(draft.id()), reason));
    }

    private static Map<InvoiceId, Integer> version(Invoice draft) {
        return Map.of(draft.id(), draft.version());
    }

    ApprovalResult approve(InvoiceId id, int version) {
        return approvals.approve(partner(), id, version, false);
    }

    /** All drafts of a run, or all there are; those with blocking warnings stay. */
    JobId approveAll(@Nullable JobId run) {
        return approvals.approveMany(partner(), new ApprovalRequest(List.of(), run, false));
    }

    /** @param versions that were seen, of those that were looked at */
    JobId approve(List<InvoiceId> ids, Map<InvoiceId, Integer> versions, boolean redate) {
        return approvals.approveMany(partner(), new ApprovalRequest(ids, null, redate, versions));
    }

    ApprovalReport report(JobId job) {
        return approvals.report(partner(), job);
    }
}
