package nl.florijn.invoicing.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * To whom an invoice goes (R34): the contact at the debtor that invoices are for, else the debtor itself.
 *
 * @param name of the debtor
 * @param attention who at the debtor stands on the document; null: nobody
 * @param email where a mail goes that is sent now; null: there is no address
 * @param by how it goes; who has no address for a mail gets it on paper
 */
public record Addressee(
        String name, @Nullable String attention, @Nullable String email, Delivery by) {

    /** By mail where that is wanted and there is an address. */
    static Addressee of(String name, @Nullable String attention, @Nullable String email, Delivery wanted) {
        return new Addressee(
                name, attention, email, wanted == Delivery.EMAIL && email == null ? Delivery.PRINT : wanted);
    }

    /** The person, else the debtor. */
    @JsonIgnore
    public String who() {
        return attention == null ? name : attention;
    }
}
