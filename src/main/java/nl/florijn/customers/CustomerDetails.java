package nl.florijn.customers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nl.florijn.banking.Iban;
import nl.florijn.banking.KeyText;
import nl.florijn.banking.VatNumber;
import nl.florijn.partners.Address;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer.
 *
 * @param reference own key of the calling system, unique per partner
 * @param number unique per partner; given when left out
 * @param currency of its invoices, ISO 4217; the partner's when left out
 * @param vatCode of its lines (R18); null: the product decides
 * @param priceList code of its price list (R15); null: it has none
 * @param invoiceDebtorId who pays; null: the customer itself
 * @param creditLimit in its currency (R29); null: none
 * @param discountPercent on lines without another discount (R16)
 * @param printCopies how many of each document are printed for it (R34), 1 when left out
 * @param interestRate name of what it owes when it pays late (R44); null: what the law says
 * @param settings its own settings of R2, shown beside the fields
 */
public record CustomerDetails(
        @Nullable String reference,
        @Nullable String number,
        String name,
        CustomerKind kind,
        @Nullable String vatNumber,
        @Nullable String chamberOfCommerce,
        Address address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String iban,
        @Nullable String currency,
        @Nullable String vatCode,
        @Nullable String priceList,
        @Nullable CustomerId invoiceDebtorId,
        @Nullable BigDecimal creditLimit,
        @Nullable BigDecimal discountPercent,
        Integer printCopies,
        @Nullable String interestRate,
        @JsonUnwrapped BillingSettings settings,
        List<Contact> contacts) {

    private static final int MOST_CONTACTS = 200;
    private static final int MOST_COPIES = 9;

    public CustomerDetails {
        reference = KeyText.orNull(reference);
        number = KeyText.orNull(number);
        email = KeyText.orNull(email);
        vatCode = vatCode == null ? null : KeyText.of(vatCode);
        priceList = priceList == null ? null : KeyText.of(priceList);
        interestRate = KeyText.orNull(interestRate);
        name = name == null ? "" : ShownText.of(name);
        chamberOfCommerce = ShownText.ifGiven(chamberOfCommerce);
        phone = ShownText.ifGiven(phone);
        kind = kind == null ? CustomerKind.BUSINESS : kind;
        address = address == null ? Address.NONE : address;
        vatNumber = VatNumber.compact(vatNumber, address.country());
        iban = Iban.compact(iban);
        creditLimit = DecimalForm.price(creditLimit);
        discountPercent = DecimalForm.plain(discountPercent);
        printCopies = printCopies == null ? 1 : printCopies;
        settings = settings == null ? BillingSettings.NONE : settings;
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** With the defaults that the partner gives. */
    CustomerDetails in(PartnerDetails partner) {
        var country = Objects.requireNonNullElse(address.country(), partner.country());
        return copy(
                number,
                address.in(country),
                Objects.requireNonNullElse(currency, partner.currency()),
                invoiceDebtorId,
                creditLimit,
                settings,
                contacts);
    }

    CustomerDetails withNumber(String given) {
        return copy(given, address, currency, invoiceDebtorId, creditLimit, settings, contacts);
    }

    CustomerDetails withInvoiceDebtor(@Nullable CustomerId debtor) {
        return copy(number, address, currency, debtor, creditLimit, settings, contacts);
    }

    CustomerDetails withContacts(List<Contact> others) {
        return copy(number, address, currency, invoiceDebtorId, creditLimit, settings, others);
    }

    /** With another credit limit; null: none. */
    public CustomerDetails withCreditLimit(@Nullable BigDecimal other) {
        return copy(number, address, currency, invoiceDebtorId, other, settings, contacts);
    }

    /** Billed in another currency, or paid for by somebody else; null: by itself. */
    public CustomerDetails paying(@Nullable String otherCurrency, @Nullable CustomerId debtor) {
        return copy(number, address, otherCurrency, debtor, creditLimit, settings, contacts);
    }

    /** With other settings of its own. */
    public CustomerDetails with(BillingSettings others) {
        return copy(number, address, currency, invoiceDebtorId, creditLimit, others, contacts);
    }

    private CustomerDetails copy(
            @Nullable String otherNumber,
            Address otherAddress,
            @Nullable String otherCurrency,
            @Nullable CustomerId otherDebtor,
            @Nullable BigDecimal otherCreditLimit,
            BillingSettings otherSettings,
            List<Contact> otherContacts) {
        return new CustomerDetails(
                reference,
                otherNumber,
                name,
                kind,
                vatNumber,
                chamberOfCommerce,
                otherAddress,
                email,
                phone,
                iban,
                otherCurrency,
                vatCode,
                priceList,
                otherDebtor,
                otherCreditLimit,
                discountPercent,
                printCopies,
                interestRate,
                otherSettings,
                otherContacts);
    }

    /** Of a customer that has a number: it may get another, but is never without; {@link InvalidInput} otherwise. */
    public CustomerDetails requireNumber() {
        new FieldCheck()
                .require(
                        number != null,
                        "number",
                        "REQUIRED",
                        "'number' always has a value; leave it out to keep the one it has.")
                .done();
        return this;
    }

    void check(FieldCheck check) {
        check.optional("reference", reference, 64)
                .optional("number", number, 20)
                .required("name", name, 200)
                .optional("chamberOfCommerce", chamberOfCommerce, 20)
                .required("address.line1", address.line1(), 200)
                .required("address.postcode", address.postcode(), 20)
                .required("address.city", address.city(), 100)
                .country("address.country", address.country())
                .email("email", email)
                .optional("phone", phone, 50)
                .currency("currency", currency)
                .positiveAmount("creditLimit", creditLimit, currency)
                .percent("discountPercent", discountPercent)
                .range("printCopies", printCopies, 1, MOST_COPIES);
        check.vatNumber("vatNumber", vatNumber);
        check.iban("iban", iban);
        settings.check(check);
        check.size("contacts", contacts, MOST_CONTACTS);
        for (var i = 0; i < contacts.size(); i++) {
            contacts.get(i).check(check, "contacts[" + i + "].");
        }
    }
}
