package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note, whole. Amounts of a credit note are positive.
 *
 * @param number null until approval
 * @param customerId the invoice debtor
 * @param creditsInvoiceId what a credit note refers to, null for other kinds and for books brought over
 * @param warnings what a person should look at before approval
 */
public record Invoice(
        InvoiceId id,
        InvoiceKind kind,
        @Nullable String number,
        LocalDate date,
        LocalDate dueDate,
        CustomerId customerId,
        InvoiceDebtor debtor,
        List<InvoiceLine> lines,
        @JsonUnwrapped InvoiceAmounts amounts,
        @JsonUnwrapped InvoiceBalance balance,
        @Nullable InvoiceId creditsInvoiceId,
        List<InvoiceWarning> warnings,
        @JsonUnwrapped InvoicePaper paper,
        @JsonUnwrapped InvoiceLife life) {

    /** The lines without what comes on top, which follows from them and stands last (R26). */
    @JsonIgnore
    public List<InvoiceLine> ownLines() {
        return lines.stream()
                .takeWhile(line -> line.kind() != LineKind.SURCHARGE)
                .toList();
    }

    /** What comes on top of its own lines: surcharges, with what spells them out. */
    @JsonIgnore
    public List<InvoiceLine> linesOnTop() {
        return lines.subList(ownLines().size(), lines.size());
    }

    /** What it shows that somebody typed. */
    @JsonIgnore
    public List<String> texts() {
        var head = Stream.of(debtor.name(), debtor.line1(), debtor.city(), paper.message());
        var body = lines.stream().flatMap(line -> Stream.of(line.description(), line.group(), line.customerName()));
        return Stream.concat(head, body).filter(Objects::nonNull).toList();
    }

    /** Its currency. */
    @JsonIgnore
    public Currency unit() {
        return Currency.getInstance(amounts.currency());
    }

    /** Whether the partner's books are in another currency. */
    @JsonIgnore
    public boolean isForeign() {
        return !amounts.currency().equals(amounts.partnerCurrency());
    }

    /** Whether it is a credit note that somebody made: its amounts follow from the invoice that it credits (R33). */
    @JsonIgnore
    public boolean isCreditedByHand() {
        return lines.stream().anyMatch(line -> line.creditedLineId() != null);
    }

    /** Code of its layout; null: the built-in one. */
    @JsonIgnore
    public @Nullable String layoutCode() {
        var layout = paper.layout();
        return layout == null ? null : layout.code();
    }

    /** Whether it says what another one does, whoever touched it last. */
    public boolean isLike(Invoice other) {
        return asTouched(other).equals(other);
    }

    private Invoice asTouched(Invoice other) {
        return with(warnings, life.asTouched(other.life));
    }

    /** The same, its warnings with the words that they are about. */
    Invoice withWordsOfWarnings() {
        return warnings.isEmpty()
                ? this
                : with(warnings.stream().map(warning -> warning.about(texts())).toList(), life);
    }

    private Invoice with(List<InvoiceWarning> warnings, InvoiceLife life) {
        return new Invoice(
                id,
                kind,
                number,
                date,
                dueDate,
                customerId,
                debtor,
                lines,
                amounts,
                balance,
                creditsInvoiceId,
                warnings,
                paper,
                life);
    }

    /** By how many days it should have been paid by then; 0 when it need not. */
    public int daysLate(LocalDate today) {
        return balance.daysLate(kind, life.status(), dueDate, today);
    }

    /** What the file of its document is called: by its number, a draft by whom it is for. */
    @JsonIgnore
    public String fileName() {
        var name = number == null ? "draft-" + debtor.number() : number;
        return name.replaceAll("[^A-Za-z0-9._-]", "-") + ".pdf";
    }

    @JsonIgnore
    public boolean isDraft() {
        return life.status() == InvoiceStatus.DRAFT;
    }
}
