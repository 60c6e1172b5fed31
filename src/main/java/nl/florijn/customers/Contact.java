package nl.florijn.customers;

import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A person at a customer.
 *
 * @param id given when the contact is first saved
 * @param function general when left out
 * @param locale language to write in, BCP 47; null: that of the customer
 */
public record Contact(
        @Nullable ContactId id,
        String name,
        ContactFunction function,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale) {

    public Contact {
        name = name == null ? "" : ShownText.of(name);
        phone = ShownText.ifGiven(phone);
        email = KeyText.orNull(email);
        function = function == null ? ContactFunction.GENERAL : function;
    }

    Contact withId(ContactId newId) {
        return new Contact(newId, name, function, email, phone, locale);
    }

    void check(FieldCheck check, String path) {
        check.required(path + "name", name, 200)
                .email(path + "email", email)
                .optional(path + "phone", phone, 50)
                .locale(path + "locale", locale);
    }
}
