package nl.florijn.ui.text;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.florijn.platform.FieldCheck;

/** Countries (ISO 3166) and currencies (ISO 4217) by the names that the reader gives them. */
public final class Codes {

    private Codes() {}

    /** In the order of their names. */
    public static List<String> countries() {
        return sorted(FieldCheck.countries(), Codes::country);
    }

    /** In the order of their names. */
    public static List<String> currencies() {
        return sorted(FieldCheck.currencies(), Codes::currency);
    }

    /** {@code Nederland (NL)} */
    public static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Formats.locale()) + " (" + code + ')';
    }

    /** {@code Euro (EUR)} */
    public static String currency(String code) {
        return Currency.getInstance(code).getDisplayName(Formats.locale()) + " (" + code + ')';
    }

    private static List<String> sorted(Collection<String> codes, UnaryOperator<String> name) {
        return codes.stream()
                .sorted(Comparator.comparing(name, Collator.getInstance(Formats.locale())))
                .toList();
    }
}
