package nl.florijn.partners;

import java.time.ZoneId;
import nl.florijn.banking.Iban;
import nl.florijn.banking.KeyText;
import nl.florijn.banking.VatNumber;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What a partner tells about itself. What is left out has its default; text is kept without surrounding blanks.
 *
 * @param country where the partner is established, ISO 3166-1 alpha-2; that of the address, too
 * @param currency of the books, ISO 4217
 * @param locale BCP 47, the language of its own screens and of documents unless the debtor has another
 * @param timeZone IANA name
 * @param iban printed on invoices
 */
public record PartnerDetails(
        String name,
        String country,
        String currency,
        String locale,
        String timeZone,
        @Nullable String vatNumber,
        @Nullable String chamberOfCommerce,
        Address address,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website) {

    public PartnerDetails {
        address = address == null ? Address.NONE : address;
        name = name == null ? "" : ShownText.of(name);
        country = country == null ? addressCountryOr(address, "NL") : country;
        currency = currency == null ? "EUR" : currency;
        locale = locale == null ? "nl-NL" : locale;
        timeZone = timeZone == null ? "Europe/Amsterdam" : timeZone;
        vatNumber = VatNumber.compact(vatNumber, country);
        iban = Iban.compact(iban);
        chamberOfCommerce = ShownText.ifGiven(chamberOfCommerce);
        phone = ShownText.ifGiven(phone);
        website = ShownText.ifGiven(website);
        email = KeyText.orNull(email);
        address = address.country() == null ? address.in(country) : address;
    }

    /** A partner with this name and nothing but defaults. */
    @SuppressWarnings("NullAway") // the constructor puts defaults in
    public static PartnerDetails named(String name) {
        return new PartnerDetails(name, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static String addressCountryOr(Address address, String fallback) {
        var country = address.country();
        return country == null ? fallback : country;
    }

    void check(FieldCheck check) {
        check.required("name", name, 200)
                .country("country", country)
                .currency("currency", currency)
                .locale("locale", locale)
                .require(
                        ZoneId.getAvailableZoneIds().contains(timeZone),
                        "timeZone",
                        "UNKNOWN_TIME_ZONE",
                        "'" + timeZone + "' is not the name of a time zone, such as Europe/Amsterdam.")
                .optional("chamberOfCommerce", chamberOfCommerce, 20)
                .email("email", email)
                .optional("phone", phone, 50)
                .optional("website", website, 200)
                .optional("address.line1", address.line1(), 200)
                .optional("address.postcode", address.postcode(), 20)
                .optional("address.city", address.city(), 100)
                .require(
                        country.equals(address.country()),
                        "address.country",
                        "OTHER_COUNTRY",
                        "The address of a partner lies in the country where it is established.");
        check.vatNumber("vatNumber", vatNumber);
        check.iban("iban", iban);
        check.bic("bic", bic);
    }
}
