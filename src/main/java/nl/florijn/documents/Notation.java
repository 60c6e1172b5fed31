package nl.florijn.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import nl.florijn.money.Written;

/** How amounts, numbers and dates of one document are written. */
final class Notation {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int PRICE_DECIMALS = 4;

    private final Texts texts;
    private final Written written;
    private final int decimals;
    private final String currency;

    /** @param texts in whose language it is written, whatever the debtor asked for */
    Notation(String currency, Texts texts) {
        this.texts = texts;
        this.written = Written.in(texts.locale());
        this.decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        this.currency = currency;
    }

    /** An amount without its currency: {@code 1.234,50}. */
    String amount(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("The amount %s has more than the %d decimals of its currency."
                    .formatted(amount.toPlainString(), decimals));
        }
        return written.decimal(amount, decimals, decimals);
    }

    /** An amount with its currency: {@code € 1.234,50}. */
    String money(BigDecimal amount) {
        return currency.equals("EUR") ? euros(amount(amount)) : currency + NO_BREAK_SPACE + amount(amount);
    }

    /** Not every language has the sign in front; the first themes knew only those that do. */
    private String euros(String amount) {
        return texts.fillIfPresent("euro", Map.of("amount", amount)).orElseGet(() -> texts.get("euro") + amount);
    }

    /** A price: as an amount, but up to four decimals where it has them. */
    String price(BigDecimal price) {
        return written.decimal(price, decimals, PRICE_DECIMALS);
    }

    /** A quantity or a rate, with the decimals that it has. */
    String number(BigDecimal number) {
        return written.decimal(number, 0, Math.max(0, number.scale()));
    }

    String percent(BigDecimal percent) {
        return number(percent) + "%";
    }

    String shortDate(LocalDate date) {
        return written.date(date);
    }

    String longDate(LocalDate date) {
        return written.longDate(date);
    }
}
