package nl.florijn.banking;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** VAT numbers of the EU (R22): what is readable is kept, what fails its check is warned about and does not count. */
public final class VatNumber {

    private static final Pattern DECORATION = Pattern.compile("[\\s.\\-]");
    private static final Pattern READABLE = Pattern.compile("[A-Z0-9+*]{4,20}");

    private VatNumber() {}

    /** Without the blanks, dots and dashes people write, in capitals; null for null and for blanks. */
    public static @Nullable String compact(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var compact = DECORATION.matcher(KeyText.of(written)).replaceAll("").toUpperCase(Locale.ROOT);
        return compact.isEmpty() ? null : compact;
    }

    /**
     * As {@link #compact(String)}; a number as people write it at home gets the prefix of its country, provided that it
     * then passes its check.
     *
     * @param country of the address, ISO 3166-1 alpha-2; null: not known
     */
    public static @Nullable String compact(@Nullable String written, @Nullable String country) {
        var compact = compact(written);
        if (compact == null || country == null || isValid(compact)) {
            return compact;
        }
        var prefixed = prefix(country) + compact;
        return isValid(prefixed) ? prefixed : compact;
    }

    /** Whether prefix, form and check digits are those of a member state of the EU, or of Northern Ireland. */
    public static boolean isValid(String compact) {
        return EuVatNumbers.isValid(compact);
    }

    /** Whether it is a number of this kind for a business established there: outside the EU any number may be one. */
    public static boolean counts(String compact, String country) {
        return !EuVatNumbers.isPrefix(prefix(country)) || isValid(compact);
    }

    /** Whether a country, by ISO 3166-1 alpha-2, is one of the EU's 27. */
    public static boolean isMemberState(String country) {
        return !country.equals("EL") && !country.equals("XI") && EuVatNumbers.isPrefix(prefix(country));
    }

    /** Whether it begins as those of a country do. */
    public static boolean isOf(String compact, String country) {
        return compact.startsWith(prefix(country));
    }

    private static String prefix(String country) {
        return country.equals("GR") ? "EL" : country;
    }

    /** Whether it can be a VAT number at all. */
    public static boolean isReadable(String compact) {
        return READABLE.matcher(compact).matches();
    }
}
