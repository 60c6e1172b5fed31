package nl.florijn.invoicing.runs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.billing.run.RunResult;
import nl.florijn.invoicing.facts.BillingFacts;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a run, or a chunk of it, made. What credit notes give back counts negative.
 *
 * @param drafts invoices and credit notes
 * @param creditNotes how many of the drafts are credit notes
 * @param corrections how many of the lines correct earlier ones
 * @param skipped customers that are billed in other months (R9)
 * @param sums per currency, by its code: amounts of several are never added up
 */
public record RunCounts(int drafts, int creditNotes, int lines, int corrections, int skipped, List<RunSum> sums) {

    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, List.of());

    public RunCounts {
        sums = List.copyOf(sums);
    }

    /** What the corrections add up to; null when there are several currencies. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable BigDecimal corrected() {
        return inOneCurrency(RunSum::corrected);
    }

    /** Sum without VAT; null when there are several currencies. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable BigDecimal net() {
        return inOneCurrency(RunSum::net);
    }

    /** Sum of the VAT; null when there are several currencies. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable BigDecimal vatTotal() {
        return inOneCurrency(RunSum::vatTotal);
    }

    /** Sum with VAT; null when there are several currencies. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable BigDecimal total() {
        return inOneCurrency(RunSum::total);
    }

    private @Nullable BigDecimal inOneCurrency(Function<RunSum, BigDecimal> figure) {
        return switch (sums.size()) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> figure.apply(sums.getFirst());
            default -> null;
        };
    }

    static RunCounts of(RunRequest request, BillingFacts facts, RunResult result) {
        var counts = NONE;
        for (var draft : result.drafts()) {
            counts = counts.plus(of(draft));
        }
        var skipped = (int) facts.accounts().stream()
                .filter(account -> !request.isFor(account.debtor()))
                .count();
        return counts.plus(new RunCounts(0, 0, 0, 0, skipped, List.of()));
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
        var sum = new RunSum(
                draft.currency().getCurrencyCode(),
                corrected.toDecimal(),
                draft.counted(totals.net()).toDecimal(),
                draft.counted(totals.vat()).toDecimal(),
                draft.counted(totals.total()).toDecimal());
        return new RunCounts(
                1,
                draft.kind() == DraftInvoice.Kind.CREDIT_NOTE ? 1 : 0,
                draft.lines().size(),
                corrections.size(),
                0,
                List.of(sum));
    }

    public RunCounts plus(RunCounts other) {
        var perCurrency = new TreeMap<String, RunSum>();
        sums.forEach(sum -> perCurrency.merge(sum.currency(), sum, RunSum::plus));
        other.sums.forEach(sum -> perCurrency.merge(sum.currency(), sum, RunSum::plus));
        return new RunCounts(
                drafts + other.drafts,
                creditNotes + other.creditNotes,
                lines + other.lines,
                corrections + other.corrections,
                skipped + other.skipped,
                List.copyOf(perCurrency.values()));
    }
}
