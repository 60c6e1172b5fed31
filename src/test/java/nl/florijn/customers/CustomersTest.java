package nl.florijn.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.partners.settings.Origin;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class CustomersTest {

    @Autowired
    private Customers customers;

    @Autowired
    private Books books;

    @Test
    void allFieldsAreKept() {
        var partner = books.freshPartner().partner().id();

        var customer = books.customer(partner, """
                {"reference": "C-1", "number": "KL-7", "name": "Öztürk & Zonen", "kind": "CONSUMER",
                 "vatNumber": "be 0776.091.951", "chamberOfCommerce": "12345678",
                 "address": {"line1": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
                 "email": "a@b.example", "phone": "+32 2", "iban": "BE68 5390 0754 7034", "currency": "USD",
                 "vatCode": "EU-REVERSE", "creditLimit": "1500", "discountPercent": "2.50",
                 "locale": "fr-BE", "billingType": "ARREARS", "prorate": false, "corrections": false,
                 "invoiceInterval": "P3M", "invoiceMonth": 2, "paymentTermDays": 30, "paymentTermEndOfMonth": true,
                 "delivery": "PRINT", "grouping": "SUBSCRIPTION", "collecting": "SUBSCRIPTION",
                 "contacts": [{"name": "Ayşe", "function": "FINANCE", "email": "ayse@b.example", "locale": "nl-BE"}]}
                """);

        assertThat(customers.get(partner, customer.id())).isEqualTo(customer);
        assertThat(customer.number()).isEqualTo("KL-7");
        assertThat(customer.details().vatNumber()).isEqualTo("BE0776091951");
        assertThat(customer.vatNumberValid()).isTrue();
        assertThat(customer.details().creditLimit()).hasToString("1500.00");
        assertThat(customer.details().discountPercent()).hasToString("2.5");
        assertThat(customer.details().settings().invoiceInterval()).hasToString("P3M");
        assertThat(customer.details().contacts())
                .hasSize(1)
                .allSatisfy(contact -> assertThat(contact.id()).isNotNull());
    }

    @Test
    void whatIsLeftOutComesFromThePartner() {
        var partner = books.freshPartner().partner().id();

        var customer = books.customer(partner);

        assertThat(customer.details().kind()).isEqualTo(CustomerKind.BUSINESS);
        assertThat(customer.details().currency()).isEqualTo("EUR");
        assertThat(customer.details().address().country()).isEqualTo("NL");
        assertThat(customer.debtor()).isEqualTo(customer.id());
    }

    @Test
    void numbersAreCountedOnFromTheHighest() {
        var partner = books.freshPartner().partner().id();

        assertThat(books.customer(partner).number()).isEqualTo("10001");
        assertThat(books.customer(partner, "{\"number\": \"10500\"}").number()).isEqualTo("10500");
        assertThat(books.customer(partner, "{\"number\": \"A-1\"}").number()).isEqualTo("A-1");
        assertThat(books.customer(partner, "{\"number\": \"7\"}").number()).isEqualTo("7");
        assertThat(books.customer(partner).number()).isEqualTo("10501");
        assertThat(books.customer(partner, "{\"number\": \"99999\"}").number()).isEqualTo("99999");
        assertThat(books.customer(partner).number()).isEqualTo("100000");
    }

    @Test
    void customersMadeAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        var partner = books.freshPartner().partner().id();
        var numbers = new ArrayList<String>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> create = () -> books.customer(partner).number();
            for (var made :
                    threads.invokeAll(Stream.generate(() -> create).limit(40).toList())) {
                numbers.add(made.get());
            }
        }

        assertThat(numbers).doesNotHaveDuplicates().hasSize(40).contains("10001", "10040");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": " "}                                        | name              | REQUIRED
            {"address": {"postcode": "1", "city": "Ede"}}        | address.line1     | REQUIRED
            {"address": {"line1": "A 1", "city": "Ede"}}         | address.postcode  | REQUIRED
            {"address": {"line1": "A 1", "postcode": "1"}}       | address.city      | REQUIRED
            {"address": {"line1": "A 1", "postcode": "1", "city": "Ede", "country": "ZZ"}} | address.country | UNKNOWN_COUNTRY
            {"email": "nobody"}                                  | email             | EMAIL_INVALID
            {"iban": "NL00ABNA0417164300"}                       | iban              | IBAN_INVALID
            {"vatNumber": "NL€"}                                 | vatNumber         | VAT_NUMBER_UNREADABLE
            {"currency": "XYZ"}                                  | currency          | UNKNOWN_CURRENCY
            {"creditLimit": "-1"}                                | creditLimit       | OUT_OF_RANGE
            {"discountPercent": "101"}                           | discountPercent   | OUT_OF_RANGE
            {"invoiceInterval": "P5M"}                           | invoiceInterval   | INTERVAL_NOT_OFFERED
            {"invoiceMonth": 0}                                  | invoiceMonth      | OUT_OF_RANGE
            {"locale": "xx-XX-xx"}                               | locale            | UNKNOWN_LOCALE
            {"vatCode": "MARS"}                                  | vatCode           | UNKNOWN_VAT_CODE
            {"invoiceDebtorId": "cus_1"}                         | invoiceDebtorId   | UNKNOWN_CUSTOMER
            {"number": "TAKEN"}                                  | number            | ALREADY_EXISTS
            {"reference": "TAKEN"}                               | reference         | ALREADY_EXISTS
            {"contacts": [{"email": "x@y.example"}]}             | contacts[0].name  | REQUIRED
            """)
    void whatCannotBeAcceptedIsToldByField(String fields, String field, String code) {
        var partner = books.freshPartner().partner().id();
        books.customer(partner, "{\"number\": \"TAKEN\", \"reference\": \"TAKEN\"}");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.customer(partner, fields))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NL132507298B03, true
            NL132507299B03, false
            BE0776091951,   true
            DE136695976,    true
            DE136695977,    false
            US123456,       false
            GEEN,           false
            """)
    void R22_aVatNumberThatFailsItsCheckIsKeptAndMarked(String number, boolean valid) {
        var partner = books.freshPartner().partner().id();

        var customer = books.customer(partner, "{\"vatNumber\": \"" + number + "\"}");

        assertThat(customer.details().vatNumber()).isEqualTo(number);
        assertThat(customer.vatNumberValid()).isEqualTo(valid);
    }

    @Test
    void R02_anotherCustomerMayPay() {
        var partner = books.freshPartner().partner().id();
        var head = books.customer(partner);

        var branch = books.customer(partner, debtor(head));

        assertThat(branch.debtor()).isEqualTo(head.id());
        assertThat(customers
                        .list(partner, new CustomerFilter(null, null, null, head.id()), PageRequest.FIRST)
                        .items())
                .containsExactly(branch);
    }

    @Test
    void R02_whoPaysForOthersHasNobodyWhoPaysForIt() {
        var partner = books.freshPartner().partner().id();
        var head = books.customer(partner);
        var branch = books.customer(partner, debtor(head));
        var third = books.customer(partner);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.customer(partner, debtor(branch)))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("DEBTOR_HAS_DEBTOR"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> customers.change(partner, head.id(), 1, books.customerDetails(debtor(third))))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("IS_DEBTOR"));
    }

    @Test
    void R01_nobodyPaysForACustomerOfAnotherPartner() {
        var stranger = books.customer(books.freshPartner().partner().id());
        var own = books.freshPartner().partner().id();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.customer(own, debtor(stranger)))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("UNKNOWN_CUSTOMER"));
    }

    @Test
    void R01_theCustomersOfAnotherPartnerDoNotExist() {
        var stranger = books.customer(books.freshPartner().partner().id());
        var own = books.freshPartner().partner().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> customers.get(own, stranger.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> customers.change(own, stranger.id(), 1, stranger.details()));
        assertThat(customers.list(own, CustomerFilter.ALL, PageRequest.FIRST).items())
                .isEmpty();
    }

    @Test
    void aChangeKeepsNumberAndKnownContacts() {
        var partner = books.freshPartner().partner().id();
        var customer = books.customer(partner, "{\"contacts\": [{\"name\": \"Ayşe\"}]}");
        var contact = customer.details().contacts().getFirst();

        var changed = customers.change(partner, customer.id(), 1, books.customerDetails("""
                        {"name": "Renamed", "contacts": [{"id": "%s", "name": "Ayşe Öztürk"}, {"name": "Bo"}]}
                        """.formatted(contact.id())));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.number()).isEqualTo(customer.number());
        assertThat(changed.details().contacts()).extracting(Contact::name).containsExactly("Ayşe Öztürk", "Bo");
        assertThat(changed.details().contacts().getFirst().id()).isEqualTo(contact.id());
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> customers.change(partner, customer.id(), 1, customer.details()));
    }

    @Test
    void R02_theScreenShowsWhereASettingComesFrom() {
        var partner = books.freshPartner().partner().id();
        var customer = books.customer(partner, "{\"paymentTermDays\": 8}");

        var settings = customers.settings(partner, customer.id());

        assertThat(settings.values().paymentTermDays()).isEqualTo(8);
        assertThat(settings.origins())
                .containsEntry("paymentTermDays", Origin.CUSTOMER)
                .containsEntry("delivery", Origin.SYSTEM);
    }

    @Test
    void customersAreFoundByPartOfTheNameWithoutAccents() {
        var partner = books.freshPartner().partner().id();
        var found = books.customer(partner, "{\"name\": \"Café Öztürk\", \"number\": \"555\"}");
        books.customer(partner, "{\"name\": \"Other\", \"number\": \"777\"}");

        for (var q : new String[] {"ozturk", "CAFE", "55"}) {
            assertThat(customers
                            .list(partner, new CustomerFilter(null, null, q, null), PageRequest.FIRST)
                            .items())
                    .as(q)
                    .containsExactly(found);
        }
    }

    private static String debtor(Customer debtor) {
        return "{\"invoiceDebtorId\": \"" + debtor.id() + "\"}";
    }
}
