package nl.florijn.partners;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** VAT numbers of the EU (R22): what is readable is kept, what fails its check is warned about. */
public final class VatNumber {

    private static final Pattern DECORATION = Pattern.compile("[\\s.\\-]");
    private static final Pattern READABLE = Pattern.compile("[A-Z0-9+*]{4,20}");

    private VatNumber() {}

    /** Without the blanks, dots and dashes people write, in capitals; null for null and for blanks. */
    public static @Nullable String compact(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var compact = DECORATION.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return compact.isEmpty() ? null : compact;
    }

    /** Whether form and check digits are those of the country that the number names; true where no rule is known. */
    public static boolean isValid(String compact) {
        return VATINSyntaxChecker.isValidVATIN(compact);
    }

    /** Refuses what cannot be a VAT number at all. */
    public static void check(FieldCheck check, String field, @Nullable String compact) {
        check.require(
                compact == null || READABLE.matcher(compact).matches(),
                field,
                "VAT_NUMBER_UNREADABLE",
                "A VAT number consists of 4 to 20 letters and digits.");
    }
}
