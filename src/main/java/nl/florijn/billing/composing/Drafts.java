package nl.florijn.billing.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.DraftInvoice.Kind;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatTotals;
import org.jspecify.annotations.Nullable;

/** Puts the lines of one debtor on drafts (R11), with what is given back on balance on credit notes (R33). */
public final class Drafts {

    private static final Comparator<Line> IN_ORDER =
            LineOrder.of(Line::group, Line::description, Line::from, line -> line.kind() == LineKind.CORRECTION);

    private Drafts() {}

    /**
     * The drafts for what one debtor is due.
     *
     * @param lines of this debtor, in any order; without any there is no draft
     * @param date invoice date: the run date
     */
    public static List<DraftInvoice> compose(Debtor debtor, List<Line> lines, LocalDate date) {
        return compose(debtor, lines, date, Map.of());
    }

    /**
     * As {@link #compose(Debtor, List, LocalDate)}.
     *
     * @param discounts of invoices that may be given back, as they are frozen on them, by id; left out: none
     */
    public static List<DraftInvoice> compose(
            Debtor debtor, List<Line> lines, LocalDate date, Map<Long, PaymentDiscount> discounts) {
        List<DraftInvoice> drafts = new ArrayList<>(1);
        Map<Credited, List<Line>> givenBack = new LinkedHashMap<>();
        for (List<Line> together : collected(debtor, lines)) {
            List<Line> invoiced = invoiced(together, givenBack);
            if (!invoiced.isEmpty()) {
                drafts.add(draft(Kind.INVOICE, debtor, debtor.onTop(), invoiced, date, null));
            }
        }
        givenBack.forEach((credited, back) -> drafts.add(draft(
                Kind.CREDIT_NOTE, debtor, giving(debtor, credited, discounts), back, date, credited.invoiceId())));
        return drafts;
    }

    /** VAT is given back over what it was charged over: less the discount of that invoice, not of today (R24, R33). */
    private static OnTop giving(Debtor debtor, Credited credited, Map<Long, PaymentDiscount> discounts) {
        return credited.invoiceId() == null
                ? debtor.onTop()
                : debtor.onTop().with(discounts.getOrDefault(credited.invoiceId(), PaymentDiscount.NONE));
    }

    private static Iterable<List<Line>> collected(Debtor debtor, List<Line> lines) {
        Map<Collected, List<Line>> collected = new LinkedHashMap<>();
        for (Line line : lines) {
            Long subscriptionId = debtor.collecting() == Collecting.SUBSCRIPTION ? line.subscriptionId() : null;
            Collected together = new Collected(line.net().currency(), layout(debtor, line), subscriptionId);
            collected.computeIfAbsent(together, _ -> new ArrayList<>()).add(line);
        }
        return collected.values();
    }

    /** That of the subscription goes before that of who pays (R2). */
    private static @Nullable Long layout(Debtor debtor, Line line) {
        return line.layoutId() == null ? debtor.layoutId() : line.layoutId();
    }

    /**
     * What of the lines stays on an invoice: all, unless that came to less than nothing. Then what they give back is put with
     * what else is given back of the same invoice (R33).
     */
    private static List<Line> invoiced(List<Line> lines, Map<Credited, List<Line>> givenBack) {
        // By the lines alone: what comes on top follows from where they stand.
        if (!totals(lines).total().isNegative()) {
            return lines;
        }
        List<Line> owed = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.givesBack()) {
                Credited credited = new Credited(line.net().currency(), line.correctedInvoiceId());
                givenBack.computeIfAbsent(credited, _ -> new ArrayList<>()).add(line.turned());
            } else {
                owed.add(line);
            }
        }
        return owed;
    }

    private static DraftInvoice draft(
            Kind kind, Debtor debtor, OnTop asked, List<Line> lines, LocalDate date, @Nullable Long creditsInvoiceId) {
        VatTotals totals = totals(lines);
        OnTop onTop = asked.on(kind);
        OnTop.Charges charges = onTop.over(debtor.id(), totals);
        return new DraftInvoice(
                kind,
                debtor.id(),
                totals.net().currency(),
                kind == Kind.CREDIT_NOTE ? debtor.layoutId() : layout(debtor, lines.getFirst()),
                date,
                debtor.paymentTerm().dueDate(date),
                grouped(lines, charges.lines()),
                charges.totals(),
                onTop,
                charges.early(),
                creditsInvoiceId);
    }

    private static VatTotals totals(List<Line> lines) {
        List<TaxedAmount> taxed = new ArrayList<>(lines.size());
        for (Line line : lines) {
            taxed.add(line.taxed());
        }
        return VatTotals.of(taxed, lines.getFirst().net().currency());
    }

    private static List<LineGroup> grouped(List<Line> lines, List<Line> onTop) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(IN_ORDER);
        Map<Heading, List<Line>> groups = new LinkedHashMap<>();
        for (Line line : sorted) {
            groups.computeIfAbsent(new Heading(line.group()), _ -> new ArrayList<>())
                    .add(line);
        }
        List<LineGroup> grouped = new ArrayList<>(groups.size());
        groups.forEach((heading, under) -> grouped.add(new LineGroup(heading.text(), List.copyOf(under))));
        if (!onTop.isEmpty()) {
            grouped.add(new LineGroup(null, onTop));
        }
        return List.copyOf(grouped);
    }

    private record Collected(
            Currency currency,
            @Nullable Long layoutId,
            @Nullable Long subscriptionId) {}

    private record Credited(Currency currency, @Nullable Long invoiceId) {}

    private record Heading(@Nullable String text) {}
}
