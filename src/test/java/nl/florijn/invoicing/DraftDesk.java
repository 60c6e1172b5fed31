package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.invoicing.drafts.RemovedLine.Action;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Somebody at the review who does whatever the services allow, at random. */
@Component
class DraftDesk {

    private static final InvoiceFilter APPROVED =
            InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED).withKind(InvoiceKind.INVOICE);

    private final Reseller reseller;
    private final DraftEditing editing;
    private final DraftMerging merging;
    private final Approvals approvals;
    private final CreditNotes creditNotes;
    private final InvoiceLists invoices;

    DraftDesk(
            Reseller reseller,
            DraftEditing editing,
            DraftMerging merging,
            Approvals approvals,
            CreditNotes creditNotes,
            InvoiceLists invoices) {
        this.reseller = reseller;
        this.editing = editing;
        this.merging = merging;
        this.approvals = approvals;
        this.creditNotes = creditNotes;
        this.invoices = invoices;
    }

    /** What was billed becomes billable again: that of a whole draft, or of one line. */
    void discardOrRemove(PartnerId partner, History history, Random random) {
        if (random.nextInt(3) == 0) {
            later(partner, history);
        } else {
            discard(partner, history);
        }
    }

    private void discard(PartnerId partner, History history) {
        var drafts = reseller.drafts(partner);
        if (!drafts.isEmpty()) {
            var draft = history.any(drafts);
            history.tell("discards %s", said(draft));
            editing.discard(partner, List.of(draft.id()));
        }
    }

    void approve(PartnerId partner, History history) {
        var drafts = reseller.drafts(partner);
        if (!drafts.isEmpty()) {
            var draft = history.any(drafts);
            history.tell("approves %s: %s", said(draft), approvals.approve(partner, draft.id(), true));
        }
    }

    /** Credits an approved invoice, whole or half of one line. */
    void credit(PartnerId partner, History history, Random random, boolean rebill) {
        var open = invoices.list(partner, APPROVED, InvoiceOrder.NUMBER, 0, 100);
        if (open.isEmpty()) {
            return;
        }
        var id = history.any(open).id();
        var left = creditNotes.left(partner, id);
        var one = history.any(left);
        var half = one.quantityLeft().divide(BigDecimal.TWO, 4, RoundingMode.DOWN);
        var lines = random.nextBoolean() || half.signum() == 0
                ? null
                : List.of(new LineQuantity(one.line().id(), half));
        history.tell("credits %s of %s, again: %s", lines, id, rebill);
        var note = creditNotes.credit(partner, id, new NewCreditNote(lines, null, rebill));
        history.tell("by %s", said(note));
    }

    /** Takes a line off for good, or changes its amount. */
    void edit(PartnerId partner, History history, Random random) {
        var drafts = reseller.drafts(partner);
        if (drafts.isEmpty()) {
            return;
        }
        var draft = history.any(drafts);
        var touched = history.any(draft.lines());
        var waived = draft.lines().size() > 1 && random.nextBoolean();
        var lines = new ArrayList<DraftLine>();
        for (var line : draft.lines()) {
            if (!line.id().equals(touched.id())) {
                lines.add(DraftLine.of(line));
            } else if (!waived) {
                lines.add(changed(line, random.nextInt(3)));
            }
        }
        var removed =
                waived ? List.of(new RemovedLine(touched.id(), Action.WAIVE, "Coulance")) : List.<RemovedLine>of();
        history.tell("%s %s of %s", waived ? "waives" : "changes", touched.net(), said(draft));
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, null, null, lines, removed));
    }

    private void later(PartnerId partner, History history) {
        var drafts = reseller.drafts(partner).stream()
                .filter(draft -> draft.lines().size() > 1)
                .toList();
        if (drafts.isEmpty()) {
            return;
        }
        var draft = history.any(drafts);
        var gone = history.any(draft.lines());
        var lines = draft.lines().stream()
                .filter(line -> !line.id().equals(gone.id()))
                .map(DraftLine::of)
                .toList();
        history.tell("later: %s of %s", gone.net(), said(draft));
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(
                        draft.date(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        lines,
                        List.of(new RemovedLine(gone.id(), Action.LATER, null))));
    }

    void splitOrMerge(PartnerId partner, History history) {
        var drafts = reseller.drafts(partner).stream()
                .filter(draft -> draft.kind() == InvoiceKind.INVOICE)
                .toList();
        if (drafts.isEmpty()) {
            return;
        }
        var draft = history.any(drafts);
        var other = drafts.stream()
                .filter(one ->
                        one.customerId().equals(draft.customerId()) && !one.id().equals(draft.id()))
                .findFirst();
        if (other.isPresent()) {
            history.tell("merges %s into %s", said(other.get()), said(draft));
            merging.merge(partner, draft.id(), List.of(other.get().id()));
        } else if (draft.lines().size() > 1) {
            history.tell("splits %s", said(draft));
            merging.split(
                    partner, draft.id(), List.of(history.any(draft.lines()).id()));
        }
    }

    private static DraftLine changed(InvoiceLine line, int how) {
        var known = DraftLine.of(line);
        return DraftLines.with(
                known,
                how == 0 ? known.quantity().add(BigDecimal.ONE) : known.quantity(),
                how == 1 ? new BigDecimal("7.77") : known.unitPrice(),
                how == 2 ? new BigDecimal("50") : known.discountPercent());
    }

    private static String said(Invoice draft) {
        var lines = draft.lines().stream()
                .map(line -> "%s [%s, %s) %s".formatted(line.subscriptionId(), line.from(), line.until(), line.net()))
                .toList();
        return "%s %s of %s %s".formatted(draft.kind(), draft.id(), draft.date(), lines);
    }
}
