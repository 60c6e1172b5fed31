package nl.florijn.accounting;

import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Where in Twinfield sales are booked. What is left out has its default.
 *
 * @param office code of the administration
 * @param journal code of the sales journal, used by Florijn alone (R46)
 * @param debtorsAccount ledger account of the debtors
 */
public record TwinfieldOffice(String office, String journal, String debtorsAccount) {

    /** What counts until a partner sets something else. */
    public static final TwinfieldOffice USUAL = new TwinfieldOffice("001", "VRK", "1300");

    private static final int MAX_LENGTH = 20;

    public TwinfieldOffice(@Nullable String office, @Nullable String journal, @Nullable String debtorsAccount) {
        this.office = office == null ? "001" : office.strip();
        this.journal = journal == null ? "VRK" : journal.strip();
        this.debtorsAccount = debtorsAccount == null ? "1300" : debtorsAccount.strip();
    }

    /** Throws {@link InvalidInput} when a code cannot be one of Twinfield's. */
    void check() {
        var check = new FieldCheck();
        check(check, "office", office);
        check(check, "journal", journal);
        check(check, "debtorsAccount", debtorsAccount);
        check.done();
    }

    private static void check(FieldCheck check, String field, String code) {
        check.required(field, code, MAX_LENGTH)
                .require(
                        code.chars().noneMatch(Character::isWhitespace),
                        field,
                        "WRONG_FORM",
                        "A code of Twinfield holds no spaces.");
    }
}
