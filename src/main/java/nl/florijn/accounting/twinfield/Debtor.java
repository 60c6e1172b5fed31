package nl.florijn.accounting.twinfield;

import org.jspecify.annotations.Nullable;

/**
 * A debtor as Twinfield keeps it, made there or brought up to date.
 *
 * @param office code of the administration
 * @param code the debtor's own, to which transactions refer
 * @param dueDays days from invoice to payment
 * @param country ISO 3166-1 alpha-2 code
 */
public record Debtor(
        String office,
        String code,
        String name,
        int dueDays,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String vatNumber,
        @Nullable String chamberOfCommerce,
        @Nullable String iban) {}
