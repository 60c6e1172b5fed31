package nl.florijn.catalog;

import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.KeyText;

/**
 * An account of the partner's bookkeeping.
 *
 * @param code as in the accounting package, such as 8000; unique per partner
 * @param name the code itself when left out
 */
public record LedgerAccountDetails(String code, String name) {

    static final int LONGEST_CODE = 20;

    public LedgerAccountDetails {
        code = code == null ? "" : KeyText.of(code);
        name = name == null ? code : name.strip();
    }

    void check(FieldCheck check) {
        check.required("code", code, LONGEST_CODE).required("name", name, 100);
    }
}
