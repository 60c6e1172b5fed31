package nl.florijn.documents;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.florijn.banking.PaymentReference;
import nl.florijn.documents.InvoiceSnapshot.Conversion;
import nl.florijn.documents.InvoiceSnapshot.Kind;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.InvoiceSnapshot.Vat;
import nl.florijn.documents.InvoiceSnapshot.VatTotal;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a document sees: maps of finished texts, each key always there, an empty text for what the document
 * does not have.
 */
final class InvoiceModel {

    private final InvoiceSnapshot snapshot;
    private final Texts texts;
    private final Notation notation;
    private final Letterhead letterhead;
    private final ShownAmounts amounts;
    private final int mostLines;

    private InvoiceModel(InvoiceSnapshot snapshot, Texts texts, int mostLines) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.mostLines = mostLines;
        this.amounts = new ShownAmounts(snapshot);
        this.notation = new Notation(snapshot.totals().currency(), texts);
        this.letterhead = new Letterhead(snapshot.seller(), snapshot.debtor(), snapshot.houseStyle(), texts);
    }

    /**
     * The variables of the template.
     *
     * @param styles the style elements of the page, empty where the style is applied otherwise
     * @param mostLines lines after so many are left out
     */
    static Map<String, Object> of(InvoiceSnapshot snapshot, Texts texts, String styles, int mostLines) {
        return new InvoiceModel(snapshot, texts, mostLines).model(styles);
    }

    private Map<String, Object> model(String styles) {
        Map<String, Object> model = new HashMap<>();
        model.put("styles", styles);
        model.putAll(letterhead.model());
        model.put("title", texts.get("title" + snapshot.kind()));
        model.put("mark", snapshot.mark() == Mark.NONE ? "" : texts.get("mark" + snapshot.mark()));
        model.put("number", text(snapshot.number()));
        model.put("facts", facts());
        model.put("message", text(snapshot.message()));
        model.put("table", new TableModel(snapshot, texts, notation, amounts).model(mostLines));
        model.putAll(totals(snapshot.totals()));
        model.put("clauses", clauses());
        model.put("payment", new PaymentModel(snapshot, texts, notation).model());
        return model;
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        addFact(facts, "invoiceDate", notation.longDate(snapshot.invoiceDate()));
        addFact(facts, "dueDate", snapshot.mark() == Mark.PRO_FORMA ? "" : date(snapshot.dueDate()));
        addFact(facts, "creditedNumber", credited());
        addFact(facts, "customerNumber", text(snapshot.debtor().number()));
        addFact(facts, "debtorVatNumber", text(snapshot.debtor().vatNumber()));
        addFact(
                facts,
                "paymentReference",
                PaymentReference.printed(text(snapshot.payment().reference())));
        return facts;
    }

    /** R33: the invoice, or for what was brought over the days of the invoices before. */
    private String credited() {
        String number = snapshot.creditedNumber();
        if (number != null || snapshot.kind() != Kind.CREDIT_NOTE) {
            return text(number);
        }
        List<Line> lines = snapshot.groups().stream()
                .flatMap(group -> group.lines().stream())
                .toList();
        Optional<LocalDate> from =
                lines.stream().map(Line::from).filter(Objects::nonNull).min(naturalOrder());
        Optional<LocalDate> until =
                lines.stream().map(Line::until).filter(Objects::nonNull).max(naturalOrder());
        return from.flatMap(first -> until.flatMap(end -> texts.fillIfPresent(
                        "creditedPeriod",
                        Map.of(
                                "from", notation.shortDate(first),
                                "last", notation.shortDate(end.minusDays(1))))))
                .or(() -> texts.find("creditedEarlier"))
                .orElse("");
    }

    private void addFact(List<Map<String, String>> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(Map.of("label", texts.get(label), "value", value));
        }
    }

    private Map<String, Object> totals(Totals totals) {
        boolean creditNote = snapshot.kind() == Kind.CREDIT_NOTE;
        List<Map<String, String>> adjustments = amounts.adjustments().stream()
                .map(a -> Map.of("label", a.description(), "amount", notation.amount(a.amount())))
                .toList();
        return Map.of(
                "adjustments",
                adjustments,
                "net",
                totals.vatExempt() || amounts.isWithVat() ? "" : notation.amount(totals.net()),
                "vatTotals",
                totals.vatExempt()
                        ? List.of()
                        : totals.vat().stream().map(this::vatTotal).toList(),
                "totalLabel",
                texts.get(creditNote ? "totalCredit" : "total"),
                "total",
                notation.money(totals.total()),
                "conversion",
                totals.conversion() == null ? "" : conversion(totals.conversion()));
    }

    private Map<String, String> vatTotal(VatTotal total) {
        return Map.of(
                "label", vatLabel(total.vat()),
                "base", texts.fill("vatBase", Map.of("base", notation.amount(total.base()))),
                "amount", notation.amount(total.amount()));
    }

    private String vatLabel(Vat vat) {
        return switch (vat.category()) {
            case S, Z ->
                texts.fill(
                        amounts.isWithVat() ? "vatIncluded" : "vatRate", Map.of("rate", notation.percent(vat.rate())));
            case E, AE, K, G, O -> texts.get("vat" + vat.category());
        };
    }

    private String conversion(Conversion conversion) {
        Notation own = new Notation(conversion.currency(), texts);
        return texts.fill(
                "conversion",
                Map.of(
                        "vatTotal", own.money(conversion.vatTotal()),
                        "currency", conversion.currency(),
                        "rate", notation.number(conversion.rate()),
                        "foreignCurrency", snapshot.totals().currency()));
    }

    /** R20, R21: what the law wants said, the sentence of the VAT code before the theme's own. */
    private List<String> clauses() {
        Totals totals = snapshot.totals();
        Stream<String> vat = totals.vatExempt()
                ? snapshot.clauses().isEmpty() ? Stream.of(texts.get("clauseExempt")) : Stream.of()
                : totals.vat().stream().map(this::clause);
        return Stream.concat(vat, snapshot.clauses().stream())
                .filter(clause -> !clause.isBlank())
                .distinct()
                .toList();
    }

    private String clause(VatTotal total) {
        if (total.clause() != null) {
            return total.clause();
        }
        String key = "clause" + total.vat().category();
        return switch (total.vat().category()) {
            case S, Z, O -> "";
            case AE ->
                texts.find(key + (letterhead.isAbroad() ? "Abroad" : "In" + sellersCountry()))
                        .orElseGet(() -> texts.get(key));
            case E, K, G -> texts.get(key);
        };
    }

    private String sellersCountry() {
        return snapshot.seller().address().country().toUpperCase(Locale.ROOT);
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : notation.longDate(date);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
