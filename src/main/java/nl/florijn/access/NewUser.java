package nl.florijn.access;

import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;

/**
 * Somebody who is to log in.
 *
 * @param password in the clear; only its hash is kept
 * @param locale language of the screens, BCP 47
 */
public record NewUser(String email, String name, String password, String locale) {

    public NewUser {
        email = KeyText.of(email);
        name = ShownText.of(name);
    }

    void check() {
        var check = new FieldCheck()
                .required("email", email, 200)
                .email("email", email)
                .required("name", name, 200)
                .locale("locale", locale);
        PasswordRule.check(check, password, email).done();
    }

    @Override
    public String toString() {
        return "NewUser[email=" + email + "]";
    }
}
