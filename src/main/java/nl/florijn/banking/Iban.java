package nl.florijn.banking;

import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Bank account numbers by ISO 13616. */
public final class Iban {

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private Iban() {}

    /** Without blanks, in capitals; null for null and for blanks. */
    public static @Nullable String compact(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return KeyText.of(written).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Whether its length, form and check digits are those of its country. */
    public static boolean isValid(String compact) {
        return IbanUtil.isValid(compact);
    }

    /** Whether it has the 8 or 11 places of a BIC (ISO 9362). */
    public static boolean isBic(String compact) {
        return BIC.matcher(compact).matches();
    }
}
