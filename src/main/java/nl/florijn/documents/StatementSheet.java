package nl.florijn.documents;

import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.ThemeVersion;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a statement of account shows. Nothing of it is kept: it is made of what is so when it is asked for, in the
 * newest theme. Amounts are exact decimals in its currency, above zero what the debtor owes.
 *
 * @param date on which it is made
 * @param from first day; null: from the beginning
 * @param to last day; null: to the end
 * @param locale its language chooses the texts; a language without texts gets English
 * @param theme what it looks like
 * @param houseStyle what the partner's layout made of that; null: the theme as it is
 * @param opening what was owed before the first day
 * @param closing what was owed after the last day
 * @param aging what is open on the date of it
 * @param onAccount what was paid and settles nothing yet, on the date of it
 */
public record StatementSheet(
        LocalDate date,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Locale locale,
        ThemeVersion theme,
        @Nullable HouseStyle houseStyle,
        Seller seller,
        Debtor debtor,
        String currency,
        BigDecimal opening,
        List<Entry> entries,
        BigDecimal closing,
        List<Age> aging,
        BigDecimal onAccount) {

    private static final Set<String> LANGUAGES = Set.of("nl", "en", "fr", "de");
    private static final Map<String, Texts> TEXTS = new ConcurrentHashMap<>();
    private static final Template TEMPLATE = Theme.template(read("statement.html"));
    private static final String STYLE = read("statement.css");

    /**
     * One line.
     *
     * @param balance what was owed after it
     */
    public record Entry(LocalDate day, String description, BigDecimal amount, BigDecimal balance) {}

    /**
     * What is open and due so long.
     *
     * @param text the key of the text that says how long
     */
    public record Age(String text, BigDecimal amount) {}

    PdfFacts facts() {
        return new PdfFacts(texts().get("title"), seller.name(), texts().get("language"), date);
    }

    PaperStyle style() {
        return Theme.of(theme).paperStyle(houseStyle).and(STYLE);
    }

    /** The page for paper, well-formed XML. */
    String page() {
        Texts texts = texts();
        Notation notation = new Notation(currency, texts);
        Map<String, Object> model = new HashMap<>(new Letterhead(seller, debtor, houseStyle, texts).model());
        model.put("facts", shown(texts, notation));
        model.put("opening", from == null ? "" : notation.amount(opening));
        model.put(
                "entries", entries.stream().map(entry -> line(entry, notation)).toList());
        model.put(
                "closingLabel",
                texts.fill("closing", Map.of("date", notation.longDate(to == null || to.isAfter(date) ? date : to))));
        model.put("closing", notation.money(closing));
        model.put("agingLabel", texts.fill("open", Map.of("date", notation.longDate(date))));
        model.put(
                "aging",
                aging.stream()
                        .map(age -> Map.of("label", texts.get(age.text()), "amount", notation.amount(age.amount())))
                        .toList());
        model.put(
                "onAccount",
                onAccount.signum() == 0 ? "" : texts.fill("onAccount", Map.of("amount", notation.money(onAccount))));
        return TEMPLATE.execute(model);
    }

    private static Map<String, String> line(Entry entry, Notation notation) {
        return Map.of(
                "day", notation.shortDate(entry.day()),
                "description", entry.description(),
                "amount", notation.amount(entry.amount()),
                "balance", notation.amount(entry.balance()));
    }

    private List<Map<String, String>> shown(Texts texts, Notation notation) {
        return Stream.of(
                        fact(texts, "date", notation.longDate(date)),
                        fact(texts, "period", period(texts, notation)),
                        fact(texts, "customerNumber", debtor.number()),
                        fact(texts, "debtorVatNumber", debtor.vatNumber()),
                        fact(texts, "currency", currency))
                .filter(fact -> !fact.containsValue(""))
                .toList();
    }

    private static Map<String, String> fact(Texts texts, String label, @Nullable String value) {
        return Map.of("label", texts.get(label), "value", value == null ? "" : value);
    }

    private String period(Texts texts, Notation notation) {
        if (from == null) {
            return to == null ? "" : texts.fill("periodTo", Map.of("to", notation.shortDate(to)));
        }
        return to == null
                ? texts.fill("periodFrom", Map.of("from", notation.shortDate(from)))
                : texts.fill("periodBetween", Map.of("from", notation.shortDate(from), "to", notation.shortDate(to)));
    }

    private Texts texts() {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return TEXTS.computeIfAbsent(language, name -> Texts.parse(read("texts_" + name + ".properties")));
    }

    private static String read(String file) {
        try (InputStream in = StatementSheet.class.getResourceAsStream("/statements/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Statements have no file %s.".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
