package nl.florijn.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers and days as a language writes them: in Dutch {@code 1.234,50} and {@code 01-12-2026}, in English
 * {@code 1,234.50} and {@code 1 Dec 2026}. The language alone decides: English is read as English in the Netherlands too.
 */
public final class Written {

    private static final String DUTCH = "nl";
    private static final String FRENCH = "fr";
    private static final String GERMAN = "de";
    /** What is fewer or more than these after a single mark cannot be taken for thousands. */
    private static final int DIGITS_OF_THOUSANDS = 3;

    /** Asked for with each number of a run. */
    private static final Map<Locale, Written> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter shortDate;

    private Written(Locale locale) {
        this.locale = locale;
        this.date = DateTimeFormatter.ofPattern(datePattern(), locale);
        this.longDate = DateTimeFormatter.ofPattern(longDatePattern(), locale);
        this.shortDate = DateTimeFormatter.ofPattern(shortDatePattern(), locale);
    }

    /** @param language with any country; the one without a language is English, as are texts without one */
    public static Written in(Locale language) {
        return KNOWN.computeIfAbsent(
                switch (language.getLanguage()) {
                    case DUTCH -> Locale.of(DUTCH, "NL");
                    case "en", "" -> Locale.UK;
                    default -> Locale.of(language.getLanguage());
                },
                Written::new);
    }

    /**
     * A number with thousands apart.
     *
     * @param fewest decimals, also when they are zeros
     * @param most decimals, rounded half-even where it has more
     */
    public String decimal(BigDecimal number, int fewest, int most) {
        return format("#,##0", fewest, most).format(number);
    }

    /**
     * A number to be typed over: read back, in whatever language, it can mean nothing else. So thousands are apart only
     * where decimals follow, and there are never three of those.
     *
     * @param fewest decimals, also when they are zeros
     */
    public String unmistakable(BigDecimal number, int fewest) {
        var own = Math.max(0, number.stripTrailingZeros().scale());
        var decimals = Math.max(fewest, own == DIGITS_OF_THOUSANDS ? own + 1 : own);
        return format(decimals == 0 ? "0" : "#,##0", decimals, decimals).format(number);
    }

    /**
     * A number to be typed over, as it stands in lists too; what reads it back must know that it wrote it. Thousands are
     * apart only where decimals follow.
     *
     * @param fewest decimals, also when they are zeros
     */
    public String editable(BigDecimal number, int fewest) {
        var decimals = Math.max(fewest, number.stripTrailingZeros().scale());
        return format(decimals == 0 ? "0" : "#,##0", decimals, decimals).format(number);
    }

    /** As it stands in lists and lines; the month is named where its number could be taken for the day. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** {@code 1 december 2026}, {@code 1 December 2026} */
    public String longDate(LocalDate day) {
        return longDate.format(day);
    }

    /** Without a year: {@code 1 dec} */
    public String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    /** How {@link #date} writes days, as {@link DateTimeFormatter} has it. */
    public String datePattern() {
        return switch (locale.getLanguage()) {
            case DUTCH -> "dd-MM-yyyy";
            case FRENCH -> "dd/MM/yyyy";
            case GERMAN -> "dd.MM.yyyy";
            default -> "d MMM yyyy";
        };
    }

    private String longDatePattern() {
        return locale.getLanguage().equals(GERMAN) ? "d. MMMM yyyy" : "d MMMM yyyy";
    }

    private String shortDatePattern() {
        return locale.getLanguage().equals(GERMAN) ? "d. MMM" : "d MMM";
    }

    private DecimalFormat format(String pattern, int fewest, int most) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(Math.max(fewest, most));
        return format;
    }
}
