package nl.florijn.catalog.accounts;

import java.util.regex.Pattern;
import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;

/**
 * An account of the partner's bookkeeping.
 *
 * @param code as in the accounting package, such as 8000; unique per partner
 * @param name the code itself when left out
 */
public record LedgerAccountDetails(String code, String name) {

    public static final int LONGEST_CODE = 20;
    private static final Pattern CODE = Pattern.compile("[^\\s\\p{C}\\p{Z}]+( [^\\s\\p{C}\\p{Z}]+)*");

    public LedgerAccountDetails {
        code = code == null ? "" : KeyText.of(code);
        name = name == null ? code : ShownText.of(name);
    }

    void check(FieldCheck check) {
        checkCode(check, "code", code);
        check.required("name", name, 100);
    }

    /** What can name an account: signs that print, with single blanks between them at most. */
    static FieldCheck checkCode(FieldCheck check, String field, String code) {
        return check.required(field, code, LONGEST_CODE)
                .require(
                        CODE.matcher(code).matches(),
                        field,
                        "LEDGER_ACCOUNT_INVALID",
                        "A ledger account is named by letters, digits and signs, without blanks around them.");
    }
}
