package nl.florijn.messaging;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.florijn.billing.periods.Interval;
import nl.florijn.money.Written;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** What mails say in one language, and how they write amounts and dates. Belongs to one thread. */
final class MailWords {

    /** Those that mails are written in; others are written to in English. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final int PRICE_DECIMALS = 4;

    private final Locale locale;
    private final Written written;
    private final ResourceBundle texts;

    MailWords(Locale locale) {
        this.locale = LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.UK;
        this.written = Written.in(this.locale);
        this.texts = texts(this.locale);
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "texts/mails", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
    }

    String language() {
        return locale.getLanguage();
    }

    /** The template of an announcement (R17). */
    MailText announcement() {
        return new MailText(texts.getString("announcement.subject"), texts.getString("announcement.body"));
    }

    String withoutVat() {
        return texts.getString("withoutVat");
    }

    /** What the fields of an announcement are called in a language, in their order. */
    static Map<AnnouncementField, String> fieldNames(String language) {
        var texts = texts(Locale.forLanguageTag(language));
        var names = new EnumMap<AnnouncementField, String>(AnnouncementField.class);
        for (var field : AnnouncementField.values()) {
            names.put(field, texts.getString("field." + field));
        }
        return names;
    }

    /** The field of a name in any language, however its letters and spaces are written. */
    static Optional<AnnouncementField> field(String name) {
        var plain = name.strip().replaceAll("\\s+", " ");
        return LANGUAGES.stream()
                .flatMap(language -> fieldNames(language).entrySet().stream())
                .filter(field -> field.getValue().equalsIgnoreCase(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    MailText test(String partner) {
        return new MailText(
                MessageFormat.format(texts.getString("test.subject"), partner),
                MessageFormat.format(texts.getString("test.body"), partner));
    }

    /** An invoice that asks nothing any more. */
    MailText voided(String partner, String addressee, String number, LocalDate date) {
        return new MailText(
                MessageFormat.format(texts.getString("voided.subject"), number, partner),
                MessageFormat.format(texts.getString("voided.body"), addressee, number, date(date), partner));
    }

    /** What the provider is called, which writes where it is no partner's affair. */
    String provider() {
        return texts.getString("provider");
    }

    /**
     * A link that lets somebody in.
     *
     * @param role that is offered; null: it is about a new password
     */
    MailText link(String partner, String addressee, @Nullable Role role, String link) {
        var kind = role == null ? "password" : "invitation";
        var offered = role == null ? "" : texts.getString("role." + role);
        return new MailText(
                MessageFormat.format(texts.getString(kind + ".subject"), partner),
                MessageFormat.format(texts.getString(kind + ".body"), partner, addressee, offered, link));
    }

    /** {@code 1 februari 2027} */
    String date(LocalDate date) {
        return written.longDate(date);
    }

    /** A unit price, with the usual decimals of its currency, up to four. */
    String price(BigDecimal price, String currency) {
        var unit = Currency.getInstance(currency);
        return unit.getSymbol(locale) + NO_BREAK_SPACE + decimal(price, Math.max(0, unit.getDefaultFractionDigits()));
    }

    String number(BigDecimal number) {
        return decimal(number, 0);
    }

    String percent(BigDecimal percent) {
        return number(percent) + '%';
    }

    /** "month", or "3 months". */
    String interval(Interval interval) {
        return MessageFormat.format(texts.getString("interval." + interval.unit()), interval.count());
    }

    private String decimal(BigDecimal number, int fewest) {
        return written.decimal(number, fewest, PRICE_DECIMALS);
    }
}
