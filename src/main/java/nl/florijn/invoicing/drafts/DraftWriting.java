package nl.florijn.invoicing.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.billed.BillingRelease;
import nl.florijn.invoicing.billed.JooqBilledEntries;
import nl.florijn.invoicing.facts.DueCustomer;
import nl.florijn.invoicing.warnings.DraftWarnings;
import nl.florijn.invoicing.warnings.JooqWarnings;
import nl.florijn.invoicing.warnings.WarnedDraft;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drafts that people enter or edit, with totals, VAT and warnings that fit their lines. */
@Component
class DraftWriting {

    private final JooqDraftEdits edits;
    private final JooqDraftWriter writer;
    private final JooqLineWriter lineWriter;
    private final JooqDraftAuthors editors;
    private final JooqBilledEntries entries;
    private final BillingRelease release;
    private final DraftWarnings warnings;
    private final JooqWarnings stored;
    private final Layouts layouts;
    private final IdSequence ids;

    DraftWriting(
            JooqDraftEdits edits,
            JooqDraftWriter writer,
            JooqLineWriter lineWriter,
            JooqDraftAuthors editors,
            JooqBilledEntries entries,
            BillingRelease release,
            DraftWarnings warnings,
            JooqWarnings stored,
            Layouts layouts,
            IdSequence ids) {
        this.edits = edits;
        this.writer = writer;
        this.lineWriter = lineWriter;
        this.editors = editors;
        this.entries = entries;
        this.release = release;
        this.warnings = warnings;
        this.stored = stored;
        this.layouts = layouts;
        this.ids = ids;
    }

    InvoiceId writeNew(
            PartnerId partner, DueCustomer holder, LocalDate date, NewInvoice wanted, List<EditedLine> lines) {
        var id = new InvoiceId(ids.next());
        var debtor = new CustomerId(holder.debtor().id());
        var currency = holder.debtor().currency();
        var onTop = wanted.onTop(holder.debtor().onTop());
        var charges =
                Reckoned.of(lines, wanted.discount(), onTop, debtor, currency).charges();
        var book = warnings.book(partner, List.of(debtor));
        var dueDate = holder.debtor().paymentTerm().dueDate(date);
        var named = layouts.resolve(partner, wanted.layout());
        var layout = named == null ? book.debtor(debtor).layout() : named;
        var draft = new DraftInvoice(
                DraftInvoice.Kind.INVOICE,
                debtor.value(),
                currency,
                layout == null ? null : layout.value(),
                date,
                dueDate,
                List.of(),
                charges.totals(),
                onTop,
                charges.early(),
                null);
        var found = book.warnings(WarnedDraft.of(draft, null).saying(texts(lines, wanted.message())));
        writer.write(partner, List.of(new NewDraft(id, draft, null, book.debtor(debtor), found, null, null)));
        edits.changeHead(partner, id, wanted.change(date, onTop), dueDate, layout, null);
        editors.add(partner, id, Actor.current().name());
        addLines(partner, id, new CustomerId(holder.customer().id()), lines);
        keepCharges(partner, id, charges, lines.size(), 0, found);
        return id;
    }

    void changeHead(PartnerId partner, Invoice draft, DraftChange change) {
        var date = change.date();
        var dueDate = date.equals(draft.date())
                ? draft.dueDate()
                : draft.paper().paymentTerm().dueDate(date);
        var rate = draft.isForeign() ? change.rate() : null;
        edits.changeHead(partner, draft.id(), change, dueDate, layouts.resolve(partner, change.layout()), rate);
        editors.add(partner, draft.id(), Actor.current().name());
    }

    /** Gives a draft the date it is approved on, with its lines as they are on it; who approves has not edited it (R12). */
    void redate(PartnerId partner, Invoice draft, LocalDate date, List<EditedLine> lines) {
        var change = DraftChange.none(draft).on(date);
        var layout = draft.paper().layout();
        var layoutId = layout == null ? null : layout.id();
        edits.changeHead(
                partner, draft.id(), change, draft.paper().paymentTerm().dueDate(date), layoutId, change.rate());
        writeLines(partner, draft, change, lines);
    }

    /** Keeps the whole list; lines that are not on it were removed before. */
    void writeLines(PartnerId partner, Invoice draft, DraftChange change, List<EditedLine> lines) {
        for (var position = 0; position < lines.size(); position++) {
            var line = lines.get(position);
            var before = line.before();
            if (before == null) {
                edits.addLine(partner, draft.id(), draft.customerId(), position, line);
            } else {
                edits.changeLine(partner, before.id(), position, line);
                if (before.subscriptionId() != null
                        && before.net().compareTo(line.net().toDecimal()) != 0) {
                    var net = line.net().toDecimal();
                    release.reckonWaiversAnew(partner, List.of(before));
                    entries.change(partner, before.id(), draft.kind().signed(net));
                }
            }
        }
        var corrections = (int) lines.stream()
                .map(EditedLine::before)
                .filter(before -> before != null && before.kind() == LineKind.CORRECTION)
                .count();
        reckon(partner, draft, change, lines.size(), corrections);
    }

    /** The lines stay, but what they come to and the warnings may not: they depend on discount, surcharge, date and rate. */
    void reckon(PartnerId partner, Invoice draft, DraftChange change) {
        var lines = draft.ownLines();
        var corrections = (int) lines.stream()
                .filter(line -> line.kind() == LineKind.CORRECTION)
                .count();
        reckon(partner, draft, change, lines.size(), corrections);
    }

    /** The amounts stay; warnings depend on the date too. */
    void warn(PartnerId partner, Invoice draft, DraftChange change) {
        var warned = WarnedDraft.of(draft, change.date()).saying(texts(partner, draft.id(), change));
        var found = warnings.book(partner, List.of(draft.customerId())).warnings(warned);
        stored.replace(partner, draft, found);
    }

    private void addLines(PartnerId partner, InvoiceId draft, CustomerId customer, List<EditedLine> lines) {
        for (var position = 0; position < lines.size(); position++) {
            edits.addLine(partner, draft, customer, position, lines.get(position));
        }
    }

    /** Totals, VAT and warnings anew, for lines that moved. */
    void reckonMoved(PartnerId partner, Invoice draft, InvoiceDiscount discount) {
        var change = DraftChange.none(draft).with(discount);
        reckon(partner, draft, change);
        changeHead(partner, draft, change);
    }

    private void reckon(PartnerId partner, Invoice draft, DraftChange change, int lines, int corrections) {
        edits.removeLinesOnTop(partner, List.of(draft));
        var left = change.discount().off(edits.taxed(partner, draft.id(), draft.unit()), draft.unit());
        var charges = change.onTop(draft).over(draft.customerId().value(), left);
        var found = warnings.book(partner, List.of(draft.customerId()))
                .warnings(WarnedDraft.of(
                        draft, change.date(), change.rate(), charges.totals(), texts(partner, draft.id(), change)));
        edits.forgetVatAndWarnings(partner, List.of(draft.id()));
        writer.writeVatAndWarnings(partner, draft.id(), charges.totals(), found);
        keepCharges(partner, draft.id(), charges, lines, corrections, found);
    }

    private static List<String> texts(List<EditedLine> lines, @Nullable String message) {
        return Stream.concat(Stream.ofNullable(message), lines.stream().map(EditedLine::description))
                .toList();
    }

    private List<String> texts(PartnerId partner, InvoiceId draft, DraftChange change) {
        return Stream.concat(Stream.ofNullable(change.message()), edits.texts(partner, draft).stream())
                .toList();
    }

    private void keepCharges(
            PartnerId partner,
            InvoiceId draft,
            OnTop.Charges charges,
            int lines,
            int corrections,
            List<InvoiceWarning> found) {
        lineWriter.append(partner, draft, lines, charges.lines());
        var all = lines + charges.lines().size();
        edits.changeTotals(partner, draft, charges.totals(), charges.early(), all, corrections, found);
    }
}
