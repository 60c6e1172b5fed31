package nl.florijn.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import nl.florijn.banking.VatNumber;
import org.jspecify.annotations.Nullable;

/** A customer as it is stored. */
public record Customer(CustomerId id, @JsonUnwrapped CustomerDetails details, Instant createdAt, int version) {

    public String name() {
        return details.name();
    }

    /** What people know the customer by. */
    public String number() {
        return Objects.requireNonNull(details.number(), "A stored customer has a number.");
    }

    /** Whether the VAT number passed the check of its form and digits (R22); null without a number. */
    @JsonProperty("vatNumberValid")
    public @Nullable Boolean vatNumberValid() {
        var number = details.vatNumber();
        return number == null ? null : VatNumber.isValid(number);
    }

    /** Who pays its invoices. */
    public CustomerId debtor() {
        var debtor = details.invoiceDebtorId();
        return debtor == null ? id : debtor;
    }
}
