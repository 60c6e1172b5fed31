package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.util.HashSet;
import nl.florijn.billing.DraftInvoice;
import nl.florijn.billing.LineKind;
import nl.florijn.billing.RunResult;
import nl.florijn.money.Money;

/**
 * What a run, or a chunk of it, made. What credit notes give back counts negative; amounts of several currencies are
 * added as they stand.
 *
 * @param drafts invoices and credit notes
 * @param creditNotes how many of the drafts are credit notes
 * @param corrections how many of the lines correct earlier ones
 * @param corrected what those corrections add up to
 * @param skipped customers with something due that was left for another month, or that could not be billed
 */
public record RunCounts(
        int drafts,
        int creditNotes,
        int lines,
        int corrections,
        BigDecimal corrected,
        int skipped,
        BigDecimal net,
        BigDecimal vatTotal,
        BigDecimal total) {

    public static final RunCounts NONE =
            new RunCounts(0, 0, 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static RunCounts of(BillingFacts facts, RunResult result) {
        var counts = NONE;
        for (var draft : result.drafts()) {
            counts = counts.plus(of(draft));
        }
        var served = new HashSet<Long>();
        result.drafts().forEach(draft -> draft.lines().forEach(line -> served.add(line.customerId())));
        var skipped = (int) facts.accounts().stream()
                .filter(account -> !served.contains(account.customer().id()))
                .count();
        return counts.plus(NONE.withSkipped(skipped));
    }

    private static RunCounts of(DraftInvoice draft) {
        var corrections = draft.lines().stream()
                .filter(line -> line.kind() == LineKind.CORRECTION)
                .toList();
        var corrected = Money.zero(draft.currency());
        for (var line : corrections) {
            corrected = corrected.plus(draft.counted(line.net()));
        }
        var totals = draft.totals();
        return new RunCounts(
                1,
                draft.kind() == DraftInvoice.Kind.CREDIT_NOTE ? 1 : 0,
                draft.lines().size(),
                corrections.size(),
                corrected.toDecimal(),
                0,
                draft.counted(totals.net()).toDecimal(),
                draft.counted(totals.vat()).toDecimal(),
                draft.counted(totals.total()).toDecimal());
    }

    RunCounts plus(RunCounts other) {
        return new RunCounts(
                drafts + other.drafts,
                creditNotes + other.creditNotes,
                lines + other.lines,
                corrections + other.corrections,
                corrected.add(other.corrected),
                skipped + other.skipped,
                net.add(other.net),
                vatTotal.add(other.vatTotal),
                total.add(other.total));
    }

    private RunCounts withSkipped(int skipped) {
        return new RunCounts(drafts, creditNotes, lines, corrections, corrected, skipped, net, vatTotal, total);
    }
}
