package nl.florijn.partners;

import java.nio.charset.StandardCharsets;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.KeyText;

/**
 * Somebody who is to log in.
 *
 * @param password in the clear; only its hash is kept
 * @param locale language of the screens, BCP 47
 */
public record NewUser(String email, String name, String password, String locale) {

    private static final int SHORTEST = 8;
    private static final int BCRYPT_BYTES = 72; // bcrypt does not look further

    public NewUser {
        email = KeyText.of(email);
    }

    void check() {
        new FieldCheck()
                .required("email", email, 200)
                .email("email", email)
                .required("name", name, 200)
                .locale("locale", locale)
                .require(
                        password.length() >= SHORTEST
                                && password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_BYTES,
                        "password",
                        "PASSWORD_LENGTH",
                        "A password has at least " + SHORTEST + " characters and at most " + BCRYPT_BYTES + " bytes.")
                .done();
    }

    @Override
    public String toString() {
        return "NewUser[email=" + email + "]";
    }
}
