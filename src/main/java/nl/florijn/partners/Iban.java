package nl.florijn.partners;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.KeyText;
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

    /** Refuses an IBAN whose length, form or check digits are not those of its country. */
    public static void check(FieldCheck check, String field, @Nullable String compact) {
        check.require(
                compact == null || IbanUtil.isValid(compact),
                field,
                "IBAN_INVALID",
                "'" + compact + "' is not an IBAN: its length or check digits are wrong.");
    }

    /** Refuses a BIC that has not 8 or 11 places. */
    public static void checkBic(FieldCheck check, String field, @Nullable String bic) {
        check.require(
                bic == null || BIC.matcher(bic).matches(),
                field,
                "BIC_INVALID",
                "'" + bic + "' is not a BIC: that has 8 or 11 places.");
    }
}
