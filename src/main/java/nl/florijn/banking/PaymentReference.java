package nl.florijn.banking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Structured payment references (R40). The one form of each: {@code +++123/4567/89002+++} of a Belgian one,
 * {@code RF18539007547034} by ISO 11649, sixteen digits of a Dutch one.
 */
public final class PaymentReference {

    static final int BELGIAN_DIGITS = 10;
    static final int ISO_PLACES = 21;
    static final int DUTCH_DIGITS = 15;

    private static final int FEWEST_PLACES = 4;
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]");
    private static final Pattern BELGIAN = Pattern.compile("[0-9]{12}");
    private static final Pattern ISO = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");
    private static final Pattern DUTCH = Pattern.compile("[0-9]{16}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    private PaymentReference() {}

    /** @param digits ten */
    static String belgian(String digits) {
        return withSigns(digits + CheckDigits.belgian(digits));
    }

    /** @param lettersAndDigits 1 to 21 capitals and digits */
    static String iso11649(String lettersAndDigits) {
        return "RF" + CheckDigits.iso11649(lettersAndDigits) + lettersAndDigits;
    }

    /** @param digits fifteen */
    static String dutch(String digits) {
        return CheckDigits.dutch(digits) + digits;
    }

    /** The one form of what somebody wrote, with whatever signs; null when it is none or its check digits say otherwise. */
    public static @Nullable String structured(String written) {
        var compact = compact(written);
        var form = form(compact);
        return form != null && compact(form).equals(compact) ? form : null;
    }

    /** What a reference of these digits has to be; null: none looks like this. */
    private static @Nullable String form(String compact) {
        if (BELGIAN.matcher(compact).matches()) {
            return belgian(compact.substring(0, BELGIAN_DIGITS));
        }
        if (ISO.matcher(compact).matches()) {
            return iso11649(compact.substring(4));
        }
        return DUTCH.matcher(compact).matches() ? dutch(compact.substring(1)) : null;
    }

    /** As it is read most easily: in groups of four, where it has no signs of its own. */
    public static String printed(String reference) {
        var bare = reference.equals(structured(reference)) && reference.equals(compact(reference));
        return bare ? reference.replaceAll("(.{4})(?=.)", "$1 ") : reference;
    }

    /**
     * How the one form may begin of which somebody typed the beginning, with whatever signs.
     *
     * @return none for what is too short to tell
     */
    public static List<String> beginnings(String typed) {
        var compact = compact(typed);
        if (compact.length() < FEWEST_PLACES) {
            return List.of();
        }
        return DIGITS.matcher(compact).matches()
                ? Stream.of(withSigns(compact), compact).toList()
                : List.of(compact);
    }

    private static String compact(String written) {
        return SIGNS.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** @param digits twelve, or the first of them */
    private static String withSigns(String digits) {
        var signed = "+++" + digits.replaceFirst("^(...)(?=.)", "$1/").replaceFirst("^(.../....)(?=.)", "$1/");
        return digits.length() == BELGIAN_DIGITS + 2 ? signed + "+++" : signed;
    }
}
