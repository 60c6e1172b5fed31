package nl.florijn.invoicing.drafts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.LineOrder;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Splits drafts and merges them (R12). Lines move as they are, with what they bill; credit notes stay whole, since each
 * belongs to the invoice it credits (R33).
 */
@Service
public class DraftMerging {

    private static final Comparator<InvoiceLine> IN_ORDER = LineOrder.of(
            InvoiceLine::group,
            InvoiceLine::description,
            InvoiceLine::from,
            line -> line.kind() == LineKind.CORRECTION);

    private final JooqInvoices invoices;
    private final JooqDraftLocks locks;
    private final JooqLineMoves moves;
    private final JooqDraftEdits edits;
    private final JooqDraftAuthors editors;
    private final DraftWriting writing;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;

    DraftMerging(
            JooqInvoices invoices,
            JooqDraftLocks locks,
            JooqLineMoves moves,
            JooqDraftEdits edits,
            JooqDraftAuthors editors,
            DraftWriting writing,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.invoices = invoices;
        this.locks = locks;
        this.moves = moves;
        this.edits = edits;
        this.editors = editors;
        this.writing = writing;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Moves lines to a new draft that is like this one for the rest. An amount of discount on the whole stays here, a
     * percentage counts for both (R16).
     *
     * @return the new draft
     * @throws InvalidInput when these are no lines of the draft, or all of them
     * @throws Conflict when it is no draft invoice, or one of both would come below zero
     */
    @AsItStands
    @Requires(Right.BILLING)
    public Invoice split(PartnerId partner, InvoiceId id, List<LineId> lines) {
        return split(partner, id, null, lines);
    }

    /**
     * As {@link #split(PartnerId, InvoiceId, List)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public Invoice split(PartnerId partner, InvoiceId id, @Nullable Integer version, List<LineId> lines) {
        return transactions.in(() -> {
            var draft = locked(partner, List.of(id), SeenDrafts.of(id, version)).getFirst();
            var moved = chosen(draft, lines);
            var split = new InvoiceId(ids.next());
            moves.copyHead(partner, id, split);
            editors.follow(partner, List.of(id), split);
            edits.removeLinesOnTop(partner, List.of(draft));
            moves.moveLines(partner, moved, split, 0);
            moves.moveLines(partner, without(draft, moved), id, 0);
            reckon(partner, id, draft.amounts().discount());
            reckon(partner, split, draft.amounts().discount().ofSplitOff());
            audit.record(partner, AuditAction.DRAFT_EDITED, id, Map.of("splitOff", split.toString()));
            return load(partner, List.of(split)).getFirst();
        });
    }

    /**
     * Moves all lines of other drafts to this one, in the order of a run (R11); the others are gone. What this one charges
     * on top counts for all of them: surcharges must be alike, its own credit surcharge stays.
     *
     * @throws Conflict when they are not all draft invoices of one debtor in one currency
     */
    @AsItStands
    @Requires(Right.BILLING)
    public Invoice merge(PartnerId partner, InvoiceId id, List<InvoiceId> others) {
        return merge(partner, id, others, SeenDrafts.AS_THEY_STAND);
    }

    /**
     * As {@link #merge(PartnerId, InvoiceId, List)}.
     *
     * @throws StaleVersion when one of them is not as it was seen
     */
    @Requires(Right.BILLING)
    public Invoice merge(PartnerId partner, InvoiceId id, List<InvoiceId> others, SeenDrafts seen) {
        return transactions.in(() -> {
            var drafts = locked(partner, withFirst(id, others), seen);
            var first = drafts.getFirst();
            var discount = first.amounts().discount();
            for (var other : drafts.subList(1, drafts.size())) {
                requireAlike(first, other);
                discount = together(discount, other.amounts().discount());
            }
            edits.removeLinesOnTop(partner, drafts);
            moves.moveLines(partner, inOrder(drafts), id, 0);
            moves.creditInstead(partner, others, id);
            editors.follow(partner, others, id);
            edits.forgetVatAndWarnings(partner, others);
            edits.remove(partner, others);
            reckon(partner, id, discount);
            audit.record(
                    partner,
                    AuditAction.DRAFT_EDITED,
                    id,
                    Map.of("merged", others.stream().map(InvoiceId::toString).toList()));
            return load(partner, List.of(id)).getFirst();
        });
    }

    private static List<InvoiceId> withFirst(InvoiceId id, List<InvoiceId> others) {
        if (others.isEmpty() || others.contains(id) || new HashSet<>(others).size() < others.size()) {
            throw new InvalidInput("invoiceIds", "OTHERS_REQUIRED", "Name one or more other drafts, each once.");
        }
        var all = new ArrayList<>(List.of(id));
        all.addAll(others);
        return all;
    }

    private static boolean isAsInRun(List<InvoiceLine> lines) {
        return lines.stream().noneMatch(line -> line.kind() == LineKind.TEXT)
                && lines.equals(lines.stream().sorted(IN_ORDER).toList());
    }

    private static List<LineId> chosen(Invoice draft, List<LineId> lines) {
        var known = without(draft, List.of());
        new FieldCheck()
                .require(
                        known.containsAll(lines),
                        "lineIds",
                        "UNKNOWN_LINE",
                        "Name lines of this draft; a surcharge goes with them by itself.")
                .require(
                        new HashSet<>(lines).size() == lines.size(),
                        "lineIds",
                        "NAMED_TWICE",
                        "'lineIds' names a line twice.")
                .require(
                        !lines.isEmpty() && new HashSet<>(lines).size() < known.size(),
                        "lineIds",
                        "SOME_LINES",
                        "Name one or more lines, and leave one or more on the draft.")
                .done();
        return known.stream().filter(lines::contains).toList();
    }

    /** That of the run; once somebody put lines otherwise, or words between them, each draft stays as it stands. */
    private static List<LineId> inOrder(List<Invoice> drafts) {
        var lines = drafts.stream().flatMap(draft -> draft.ownLines().stream());
        var asInRun = drafts.stream().allMatch(draft -> isAsInRun(draft.ownLines()));
        return (asInRun ? lines.sorted(IN_ORDER) : lines).map(InvoiceLine::id).toList();
    }

    private static List<LineId> without(Invoice draft, List<LineId> others) {
        return draft.ownLines().stream()
                .map(InvoiceLine::id)
                .filter(line -> !others.contains(line))
                .toList();
    }

    private static InvoiceDiscount together(InvoiceDiscount one, InvoiceDiscount other) {
        return one.plus(other)
                .orElseThrow(() -> new Conflict(
                        "DISCOUNTS_DIFFER",
                        "The drafts have different discounts on the whole; make them alike first."));
    }

    private void reckon(PartnerId partner, InvoiceId id, InvoiceDiscount discount) {
        writing.reckonMoved(partner, load(partner, List.of(id)).getFirst(), discount);
        var total = load(partner, List.of(id)).getFirst().amounts().total();
        if (total.signum() < 0) {
            throw new Conflict(
                    "NEGATIVE_TOTAL",
                    "One of the invoices would come to " + total + "; an invoice is never below zero.");
        }
    }

    /** In the order of the ids. */
    private List<Invoice> locked(PartnerId partner, List<InvoiceId> wanted, SeenDrafts seen) {
        locks.lock(partner, wanted);
        var drafts = load(partner, wanted);
        drafts.forEach(draft -> {
            if (!draft.isDraft() || draft.kind() != InvoiceKind.INVOICE) {
                throw new Conflict("NOT_A_DRAFT_INVOICE", "Only draft invoices can be split or merged.");
            }
        });
        seen.check(drafts);
        return drafts;
    }

    private List<Invoice> load(PartnerId partner, List<InvoiceId> wanted) {
        var found = invoices.load(partner, wanted);
        return wanted.stream()
                .map(id -> found.stream()
                        .filter(invoice -> invoice.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("invoice " + id)))
                .toList();
    }

    private static void requireAlike(Invoice first, Invoice other) {
        if (!first.customerId().equals(other.customerId())
                || !first.amounts().currency().equals(other.amounts().currency())) {
            throw new Conflict("DRAFTS_DIFFER", "Only drafts of one debtor, in one currency, can be merged.");
        }
        if (!first.amounts()
                .surcharge()
                .surchargePercent()
                .equals(other.amounts().surcharge().surchargePercent())) {
            throw new Conflict(
                    "SURCHARGES_DIFFER", "The drafts have different surcharges; make their percentages alike first.");
        }
    }
}
