package nl.florijn.access;

import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a mail with a link has to say.
 *
 * @param partner who writes; null for the provider
 * @param replyTo where answers go; null: to the sending address
 * @param addressee name of the person; the address where it is not known
 * @param locale BCP 47, of the person
 * @param role that is offered; null for a new password
 * @param path of the link, below the address of the panel; with its secret
 */
public record LinkLetter(
        @Nullable String partner,
        @Nullable String replyTo,
        String addressee,
        String address,
        String locale,
        @Nullable Role role,
        String path) {

    @Override
    public String toString() {
        return "LinkLetter[" + address + "]";
    }
}
