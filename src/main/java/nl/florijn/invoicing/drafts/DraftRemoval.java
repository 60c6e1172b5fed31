package nl.florijn.invoicing.drafts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.billed.BillingRelease;
import nl.florijn.invoicing.billed.JooqBilledEntries;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes lines off drafts: what they bill is billed later or waived (R13). */
@Component
public class DraftRemoval {

    private final BillingRelease release;
    private final JooqBilledEntries entries;
    private final JooqDraftEdits edits;

    DraftRemoval(BillingRelease release, JooqBilledEntries entries, JooqDraftEdits edits) {
        this.release = release;
        this.entries = entries;
        this.edits = edits;
    }

    /** They go, and what they bill becomes billable again. */
    public void discard(PartnerId partner, List<Invoice> drafts) {
        release.release(
                partner,
                drafts.stream().flatMap(draft -> draft.lines().stream()).toList());
        forget(partner, drafts);
    }

    /** They go, and what they bill counts as billed. */
    void waive(PartnerId partner, List<Invoice> drafts, String reason) {
        release.reckonWaiversAnew(
                partner,
                drafts.stream().flatMap(draft -> draft.lines().stream()).toList());
        for (var draft : drafts) {
            draft.lines().stream()
                    .filter(DraftRemoval::billsSomething)
                    .forEach(line -> entries.waive(partner, draft, line, reason));
        }
        forget(partner, drafts);
    }

    private void forget(PartnerId partner, List<Invoice> drafts) {
        var lines = drafts.stream().flatMap(draft -> draft.lines().stream());
        edits.removeLines(partner, lines.map(InvoiceLine::id).toList());
        edits.forgetVatAndWarnings(partner, drafts.stream().map(Invoice::id).toList());
        // Credit notes first: they refer to the others.
        edits.remove(
                partner,
                drafts.stream().filter(DraftRemoval::credits).map(Invoice::id).toList());
        edits.remove(partner, drafts.stream().map(Invoice::id).toList());
    }

    private static boolean credits(Invoice draft) {
        return draft.kind() == InvoiceKind.CREDIT_NOTE;
    }

    /**
     * @param told what becomes of lines that bill something; it names lines that are gone, each once
     * @throws InvalidInput when a line bills something and it is not told what becomes of that, or what is told cannot be
     */
    void remove(PartnerId partner, Invoice draft, List<InvoiceLine> gone, List<RemovedLine> told) {
        var actions = actions(draft, gone, told);
        check(gone, actions);
        var later = gone.stream()
                .filter(line -> waivedBecause(line, actions) == null)
                .toList();
        release.release(partner, later);
        release.reckonWaiversAnew(partner, gone);
        for (var line : gone) {
            var reason = waivedBecause(line, actions);
            if (reason != null) {
                entries.waive(partner, draft, line, reason);
            }
        }
        edits.removeLines(partner, gone.stream().map(InvoiceLine::id).toList());
    }

    private static Map<LineId, RemovedLine> actions(Invoice draft, List<InvoiceLine> gone, List<RemovedLine> told) {
        var lines = draft.ownLines().stream().collect(Collectors.toMap(InvoiceLine::id, Function.identity()));
        var actions = new HashMap<LineId, RemovedLine>();
        var check = new FieldCheck();
        for (var i = 0; i < told.size(); i++) {
            var one = told.get(i);
            var path = "removed[" + i + "].";
            check.present(path + "lineId", one.lineId()).present(path + "action", one.action());
            if (one.lineId() != null && one.action() != null) {
                check(check, path, one, gone, lines.get(one.lineId()));
                check.require(
                        actions.put(one.lineId(), one) == null, path + "lineId", "DOUBLE_LINE", "It is told twice.");
            }
        }
        check.done();
        return actions;
    }

    private static void check(
            FieldCheck check, String path, RemovedLine told, List<InvoiceLine> gone, @Nullable InvoiceLine line) {
        if (line == null) {
            check.require(false, path + "lineId", "UNKNOWN_LINE", "The draft has no line " + told.lineId() + ".");
            return;
        }
        check.require(
                        gone.contains(line),
                        path + "lineId",
                        "LINE_STAYS",
                        "'" + line.description() + "' is in 'lines' still; leave it out there to remove it.")
                .require(
                        told.action() != RemovedLine.Action.LATER || billsSomething(line),
                        path + "action",
                        "NOTHING_LATER",
                        "'" + line.description() + "' was typed on the draft; once removed, no run brings it back.");
    }

    private static void check(Collection<InvoiceLine> gone, Map<LineId, RemovedLine> actions) {
        var check = new FieldCheck();
        for (var line : gone) {
            var told = actions.get(line.id());
            check.require(
                    told != null || !billsSomething(line),
                    "removed",
                    "ACTION_REQUIRED",
                    "Say whether '" + line.description() + "' is to be billed LATER or to be WAIVEd.");
            check.require(
                    told == null || told.action() != RemovedLine.Action.WAIVE || ShownText.isSeen(told.reason()),
                    "removed",
                    "REASON_REQUIRED",
                    "Say why '" + line.description() + "' is waived.");
            var reason = told == null ? null : told.reason();
            check.require(
                    reason == null || reason.length() <= RemovedLine.LONGEST_REASON,
                    "removed",
                    "TOO_LONG",
                    "A reason holds at most " + RemovedLine.LONGEST_REASON + " characters.");
        }
        check.done();
    }

    /** Why it is waived; null when it is billed later, or bills nothing. */
    private static @Nullable String waivedBecause(InvoiceLine line, Map<LineId, RemovedLine> actions) {
        var told = actions.get(line.id());
        return told != null && told.action() == RemovedLine.Action.WAIVE && billsSomething(line) ? told.reason() : null;
    }

    private static boolean billsSomething(InvoiceLine line) {
        return line.subscriptionId() != null || line.chargeId() != null;
    }
}
