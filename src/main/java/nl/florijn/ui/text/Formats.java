package nl.florijn.ui.text;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Written;
import org.jspecify.annotations.Nullable;

/** How amounts, numbers and dates look to the person at the screen. */
public final class Formats {

    private static final String MINUS = "\u2212\u00a0";
    private static final String NOTHING = "";

    private Formats() {}

    /** With the currency's sign and its usual decimals: {@code € 1.234,50}. */
    public static String money(BigDecimal amount, String currency) {
        var decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return money(amount, currency, decimals, decimals);
    }

    /** With the currency's usual decimals, without its sign: {@code 1.234,50}. */
    public static String amount(BigDecimal amount, String currency) {
        var decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return sign(amount) + decimal(amount.abs(), decimals, decimals);
    }

    /** A unit price in a currency: with its usual decimals, up to four. */
    public static String price(BigDecimal price, String currency) {
        return money(price, currency, Currency.getInstance(currency).getDefaultFractionDigits(), 4);
    }

    private static String money(BigDecimal amount, String currency, int fewest, int most) {
        return sign(amount)
                + Currency.getInstance(currency).getSymbol(locale())
                + '\u00a0'
                + decimal(amount.abs(), fewest, most);
    }

    /** Amounts in several currencies, which are never added up: {@code € 1.234,50 + JPY 1.210}. */
    public static <T> String moneys(Collection<T> sums, Function<T, BigDecimal> amount, Function<T, String> currency) {
        return sums.stream()
                .map(sum -> money(amount.apply(sum), currency.apply(sum)))
                .collect(Collectors.joining(" + "));
    }

    /** A unit price: two to four decimals. */
    public static String price(BigDecimal price) {
        return sign(price) + decimal(price.abs(), 2, 4);
    }

    /** A quantity or percentage: no more decimals than it has. */
    public static String number(BigDecimal number) {
        return sign(number) + decimal(number.abs(), 0, 4);
    }

    /** An exchange rate, with the decimals it has. */
    public static String rate(BigDecimal rate) {
        return decimal(rate, 0, ExchangeRate.DECIMALS);
    }

    public static String percent(BigDecimal percent) {
        return number(percent) + "\u00a0%";
    }

    /** As a field shows it, to be typed over: with the decimals that lists show too. */
    public static String editable(BigDecimal number, int fewest) {
        return written().editable(number, fewest);
    }

    /** So that it can mean nothing else, wherever it is read. */
    public static String field(BigDecimal number, int fewest) {
        return written().unmistakable(number, fewest);
    }

    public static String count(long count) {
        return decimal(BigDecimal.valueOf(count), 0, 0);
    }

    /** {@code 1 december 2026} */
    public static String longDate(LocalDate date) {
        return written().longDate(date);
    }

    /** {@code 01-12-2026}, {@code 1 Dec 2026}; nothing for no date. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : written().date(date);
    }

    /** As lists have it: {@code 1 dec}, whole when it is of another year than today. */
    public static String shortDate(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? written().shortDate(date) : date(date);
    }

    /** The last day before one that is not served or billed any more, as people say it; nothing for no date. */
    public static String lastDay(@Nullable LocalDate until) {
        return until == null ? NOTHING : date(until.minusDays(1));
    }

    /** Half-open in the books, the last day inclusive on the screen: {@code 01-12-2026 t/m 31-12-2026}. */
    public static String period(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null
                ? NOTHING
                : UI.getCurrent().getTranslation("format.period", date(from), date(until.minusDays(1)));
    }

    /** Date and time of day; nothing for no instant. */
    public static String moment(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? NOTHING
                : DateTimeFormatter.ofPattern(datePattern() + " HH:mm", locale())
                        .format(instant.atZone(zone));
    }

    /** As date fields read and write it. */
    public static String datePattern() {
        return written().datePattern();
    }

    /** The locale of the screen, Dutch where there is none. */
    public static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? PanelTexts.DUTCH : PanelTexts.spoken(ui.getLocale());
    }

    private static String sign(BigDecimal number) {
        return number.signum() < 0 ? MINUS : NOTHING;
    }

    private static String decimal(BigDecimal number, int fewest, int most) {
        return written().decimal(number, fewest, most);
    }

    private static Written written() {
        return Written.in(locale());
    }
}
