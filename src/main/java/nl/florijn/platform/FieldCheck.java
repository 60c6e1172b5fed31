package nl.florijn.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.florijn.banking.Iban;
import nl.florijn.banking.VatNumber;
import org.jspecify.annotations.Nullable;

/** Checks of single fields, each with a stable code and a sentence; all faults are told at once. */
public final class FieldCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Map<String, Currency> CURRENCIES = COUNTRIES.stream()
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull)
            .distinct()
            .filter(FieldCheck::isKept)
            .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));
    private static final int AMOUNT_DIGITS = 13;
    private static final int MOST_DECIMALS = 2; // of an amount
    private static final String ATOM = "[^@\\s.<>()\\[\\],;:\\\\\"\\p{C}]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern EMAIL = Pattern.compile("%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)+".formatted(ATOM, LABEL));
    private static final int LONGEST_EMAIL = 200;

    private final List<InvalidInput.FieldError> errors = new ArrayList<>();

    /** All that {@link #country} takes. */
    public static Set<String> countries() {
        return COUNTRIES;
    }

    /** All that {@link #currency} takes. */
    public static Set<String> currencies() {
        return CURRENCIES.keySet();
    }

    public FieldCheck require(boolean holds, String field, String code, String message, Object... facts) {
        return holds ? this : fault(field, code, message, facts);
    }

    /** @param facts what the message tells besides its code, see {@link InvalidInput.FieldError} */
    public FieldCheck fault(String field, String code, String message, Object... facts) {
        errors.add(new InvalidInput.FieldError(field, code, message, facts));
        return this;
    }

    /** Not empty, and not longer than {@code longest} characters. */
    public FieldCheck required(String field, @Nullable String value, int longest) {
        return present(field, ShownText.isSeen(value) ? value : null).notLonger(field, value, longest);
    }

    public FieldCheck present(String field, @Nullable Object value) {
        return require(value != null, field, "REQUIRED", "'" + field + "' is required.");
    }

    /** None, or not longer than {@code longest} characters, some of which can be seen. */
    public FieldCheck optional(String field, @Nullable String value, int longest) {
        return require(
                        value == null || value.isEmpty() || ShownText.isSeen(value),
                        field,
                        "BLANK",
                        "'" + field + "' holds nothing that can be seen; leave it out.")
                .notLonger(field, value, longest);
    }

    private FieldCheck notLonger(String field, @Nullable String value, int longest) {
        return require(
                value == null || value.length() <= longest,
                field,
                "TOO_LONG",
                "'" + field + "' holds at most " + longest + " characters.",
                longest);
    }

    /** Not more than {@code most} items. */
    public FieldCheck size(String field, @Nullable Collection<?> items, int most) {
        return require(
                items == null || items.size() <= most,
                field,
                "TOO_MANY",
                "'" + field + "' holds at most " + most + " items.",
                most);
    }

    public FieldCheck email(String field, @Nullable String value) {
        return require(
                value == null
                        || value.length() <= LONGEST_EMAIL
                                && EMAIL.matcher(value).matches(),
                field,
                "EMAIL_INVALID",
                "'" + value + "' is not an e-mail address.");
    }

    /** ISO 3166-1 alpha-2. */
    public FieldCheck country(String field, @Nullable String value) {
        return require(
                value == null || COUNTRIES.contains(value),
                field,
                "UNKNOWN_COUNTRY",
                "'" + value + "' is not a country code, such as NL.");
    }

    /** Of those that some country uses today: amounts are kept with two decimals; precious metals and the like have no decimals at all. */
    private static boolean isKept(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() <= MOST_DECIMALS;
    }

    /** ISO 4217, of a currency with at most two decimals. */
    public FieldCheck currency(String field, @Nullable String value) {
        return require(
                value == null || CURRENCIES.containsKey(value),
                field,
                "UNKNOWN_CURRENCY",
                "'" + value + "' is not the code of a currency with at most two decimals, such as EUR.");
    }

    /** BCP 47, language and perhaps country. */
    public FieldCheck locale(String field, @Nullable String value) {
        return require(
                value == null || isLocale(value),
                field,
                "UNKNOWN_LOCALE",
                "'" + value + "' is not a language tag, such as nl-NL.");
    }

    private static boolean isLocale(String value) {
        var locale = Locale.forLanguageTag(value);
        return value.equals(locale.toLanguageTag())
                && LANGUAGES.contains(locale.getLanguage())
                && List.of(locale.getLanguage(), locale.getLanguage() + '-' + locale.getCountry())
                        .contains(value);
    }

    /** Between the two, both included. */
    public FieldCheck range(String field, @Nullable Integer value, int lowest, int highest) {
        return require(
                value == null || value >= lowest && value <= highest,
                field,
                "OUT_OF_RANGE",
                "'" + field + "' lies between " + lowest + " and " + highest + ".",
                lowest,
                highest);
    }

    /** At most {@code digits} before and {@code decimals} after the point. */
    public FieldCheck decimal(String field, @Nullable BigDecimal value, int digits, int decimals) {
        return require(
                        value == null || value.stripTrailingZeros().scale() <= decimals,
                        field,
                        "TOO_MANY_DECIMALS",
                        "'" + field + "' has at most " + decimals + " decimals.",
                        decimals)
                .require(
                        value == null || value.abs().compareTo(BigDecimal.TEN.pow(digits)) < 0,
                        field,
                        "OUT_OF_RANGE",
                        "'" + field + "' has at most " + digits + " digits before the point.",
                        digits);
    }

    /** Not below {@code lowest}, and as {@link #decimal(String, BigDecimal, int, int)}. */
    public FieldCheck decimal(String field, @Nullable BigDecimal value, BigDecimal lowest, int digits, int decimals) {
        return decimal(field, value, digits, decimals).atLeast(field, value, lowest, most(digits, decimals));
    }

    /** As {@link #decimal(String, BigDecimal, BigDecimal, int, int)}; who typed less is told what to do instead. */
    public FieldCheck decimal(
            String field, @Nullable BigDecimal value, BigDecimal lowest, int digits, int decimals, Instead instead) {
        return decimal(field, value, digits, decimals)
                .require(
                        value == null || value.compareTo(lowest) >= 0,
                        field,
                        "OUT_OF_RANGE",
                        between(field, lowest, most(digits, decimals)) + " " + instead.sentence(),
                        lowest,
                        most(digits, decimals),
                        instead);
    }

    /** Above or below zero, and as {@link #decimal(String, BigDecimal, int, int)}. */
    public FieldCheck notZero(String field, @Nullable BigDecimal value, int digits, int decimals) {
        var most = most(digits, decimals);
        return decimal(field, value, digits, decimals)
                .require(
                        value == null || value.signum() != 0,
                        field,
                        "OUT_OF_RANGE",
                        between(field, most.negate(), most) + " " + Instead.NOT_ZERO.sentence(),
                        most.negate(),
                        most,
                        Instead.NOT_ZERO);
    }

    private FieldCheck atLeast(String field, @Nullable BigDecimal value, BigDecimal lowest, BigDecimal most) {
        return require(
                value == null || value.compareTo(lowest) >= 0,
                field,
                "OUT_OF_RANGE",
                between(field, lowest, most),
                lowest,
                most);
    }

    private static String between(String field, BigDecimal lowest, BigDecimal most) {
        return "'" + field + "' lies between " + lowest.toPlainString() + " and " + most.toPlainString() + ".";
    }

    private static BigDecimal most(int digits, int decimals) {
        return BigDecimal.TEN.pow(digits).subtract(smallest(decimals));
    }

    /** The smallest number above zero with so many decimals. */
    public static BigDecimal smallest(int decimals) {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** An amount in a currency, with no more decimals than that has. */
    public FieldCheck amount(String field, @Nullable BigDecimal value, @Nullable String currency) {
        return decimal(field, value, AMOUNT_DIGITS, decimalsOf(currency));
    }

    /** An amount that is not negative, with no more decimals than its currency has. */
    public FieldCheck positiveAmount(String field, @Nullable BigDecimal value, @Nullable String currency) {
        return decimal(field, value, BigDecimal.ZERO, AMOUNT_DIGITS, decimalsOf(currency));
    }

    private static int decimalsOf(@Nullable String currency) {
        var unit = currency == null ? null : CURRENCIES.get(currency);
        return unit == null ? MOST_DECIMALS : unit.getDefaultFractionDigits();
    }

    /** A price in a currency: more decimals than an amount has, but none where the currency knows none. */
    public FieldCheck price(String field, @Nullable BigDecimal value, @Nullable String currency) {
        var unit = currency == null ? null : CURRENCIES.get(currency);
        return require(
                value == null
                        || unit == null
                        || unit.getDefaultFractionDigits() > 0
                        || value.stripTrailingZeros().scale() <= 0,
                field,
                "TOO_MANY_DECIMALS",
                "'" + field + "' has no decimals: " + currency + " knows none.",
                0);
    }

    /** From 0 to 100, four decimals. */
    public FieldCheck percent(String field, @Nullable BigDecimal value) {
        return decimal(field, value, 4, 4)
                .require(
                        value == null || value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0,
                        field,
                        "OUT_OF_RANGE",
                        "'" + field + "' lies between 0 and 100.",
                        0,
                        100);
    }

    /** What a call is about: a list that is there names something, and each once; null: it is not there. */
    public FieldCheck selection(String field, @Nullable Collection<?> named) {
        return require(
                        named == null || !named.isEmpty(),
                        field,
                        "EMPTY",
                        "'" + field + "' names nothing; name at least one, or leave it out.")
                .require(
                        named == null || new HashSet<>(named).size() == named.size(),
                        field,
                        "NAMED_TWICE",
                        "'" + field + "' names something twice.");
    }

    /** A first and a last day, both included, each open when null. */
    public FieldCheck days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return require(
                from == null || to == null || !from.isAfter(to),
                "to",
                "BEFORE_FROM",
                "The last day " + to + " lies before the first one, " + from + ".");
    }

    public List<InvalidInput.FieldError> errors() {
        return List.copyOf(errors);
    }

    /** An IBAN in its compact form. */
    public FieldCheck iban(String field, @Nullable String compact) {
        return require(
                compact == null || Iban.isValid(compact),
                field,
                "IBAN_INVALID",
                "'" + compact + "' is not an IBAN: its length or check digits are wrong.");
    }

    public FieldCheck bic(String field, @Nullable String compact) {
        return require(
                compact == null || Iban.isBic(compact),
                field,
                "BIC_INVALID",
                "'" + compact + "' is not a BIC: that has 8 or 11 places.");
    }

    /** What may be a VAT number; whether it is one is a matter of warnings (R22). */
    public FieldCheck vatNumber(String field, @Nullable String compact) {
        return require(
                compact == null || VatNumber.isReadable(compact),
                field,
                "VAT_NUMBER_UNREADABLE",
                "A VAT number consists of 4 to 20 letters and digits.");
    }

    /** Throws {@link InvalidInput} when there was any fault. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
