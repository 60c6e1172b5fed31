package nl.florijn.invoicing;

import nl.florijn.customers.CustomerId;
import nl.florijn.customers.CustomerKind;
import org.jspecify.annotations.Nullable;

/** Who pays, as it stands on the invoice: for a draft as it is now, afterwards as it was at approval (R31). */
public record InvoiceDebtor(
        CustomerId id,
        CustomerKind kind,
        String number,
        String name,
        String line1,
        String postcode,
        String city,
        String country,
        @Nullable String vatNumber,
        @Nullable String email) {}
