package nl.florijn.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.florijn.platform.FieldCheck;

/** What a password must be. */
final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int BCRYPT_BYTES = 72; // bcrypt does not look further

    private PasswordRule() {}

    static FieldCheck check(FieldCheck check, String password, String email) {
        return check.require(
                        password.codePointCount(0, password.length()) >= SHORTEST
                                && password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_BYTES,
                        "password",
                        "PASSWORD_LENGTH",
                        "A password has at least " + SHORTEST + " characters and at most " + BCRYPT_BYTES + " bytes.")
                .require(
                        !isEmail(password.strip().toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT)),
                        "password",
                        "PASSWORD_IS_EMAIL",
                        "A password is not your e-mail address.");
    }

    private static boolean isEmail(String password, String email) {
        return password.equals(email) || password.equals(email.replaceFirst("@.*", ""));
    }
}
