package nl.florijn.banking;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Prefix, form and check digits of the VAT numbers of the EU. The library knows those of most member states, and says yes
 * to what it does not know: what it lacks is here.
 */
final class EuVatNumbers {

    private static final Set<String> PREFIXES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");
    private static final Pattern CROATIAN = Pattern.compile("\\d{11}");
    private static final Pattern OF_NORTHERN_IRELAND = Pattern.compile("\\d{9}(\\d{3})?");
    private static final Pattern OF_AUTHORITY = Pattern.compile("GD[0-4]\\d{2}|HA[5-9]\\d{2}");

    private EuVatNumbers() {}

    /** Greece is EL, Northern Ireland XI. */
    static boolean isPrefix(String prefix) {
        return PREFIXES.contains(prefix);
    }

    /** @param compact the number with its prefix */
    static boolean isValid(String compact) {
        if (compact.length() < 4 || !isPrefix(compact.substring(0, 2)) || isNothing(compact)) {
            return false;
        }
        var number = compact.substring(2);
        return switch (compact.substring(0, 2)) {
            case "HR" -> croatian(number);
            case "XI" -> northernIrish(number);
            case "LV" -> VATINSyntaxChecker.isValidVATIN(compact) && (isCompany(number) || latvianPerson(number));
            default -> VATINSyntaxChecker.isValidVATIN(compact);
        };
    }

    /** Only zeros pass many a check. */
    private static boolean isNothing(String compact) {
        return compact.chars().filter(Character::isDigit).allMatch(digit -> digit == '0');
    }

    /** ISO 7064, modulo 11,10. */
    private static boolean croatian(String number) {
        if (!CROATIAN.matcher(number).matches()) {
            return false;
        }
        var check = 5;
        for (var i = 0; i < number.length(); i++) {
            check = ((check == 0 ? 10 : check) * 2 % 11 + digit(number, i)) % 10;
        }
        return check == 1;
    }

    private static boolean isCompany(String latvian) {
        return latvian.charAt(0) > '3';
    }

    private static boolean latvianPerson(String number) {
        return (1 + weighted(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == digit(number, 10);
    }

    /** As in the rest of the United Kingdom: traders of two generations and their branches, authorities, hospitals. */
    private static boolean northernIrish(String number) {
        if (!OF_NORTHERN_IRELAND.matcher(number).matches()) {
            return OF_AUTHORITY.matcher(number).matches();
        }
        var rest = weighted(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return rest == 0 || rest == 42;
    }

    private static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }

    /** Each digit from the first on times its weight, added up. */
    private static int weighted(String number, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += digit(number, i) * weights[i];
        }
        return sum;
    }
}
