package nl.florijn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.accounts.LedgerAccounts;
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
class ProductsTest {

    private static final Interval MONTH = Interval.parse("P1M");

    @Autowired
    private Products products;

    @Autowired
    private LedgerAccounts accounts;

    @Autowired
    private Books books;

    @Test
    void allFieldsAreKept() {
        var partner = books.freshPartner().partner().id();

        var product = books.product(partner, """
                {"reference": "R-1", "code": "HOST-L", "name": "Hosting L", "group": "Hosting", "kind": "RECURRING",
                 "prices": [{"interval": "P1Y", "unitPrice": "99.5"},
                            {"interval": "P1M", "currency": "USD", "unitPrice": "0.0125"}],
                 "vatCode": "NL-LOW", "ledgerAccount": "8010"}
                """);

        assertThat(products.get(partner, product.id())).isEqualTo(product);
        assertThat(product.price(Interval.parse("P1Y"), "EUR")).contains(new BigDecimal("99.50"));
        assertThat(product.price(MONTH, "USD")).contains(new BigDecimal("0.0125"));
        assertThat(product.price(MONTH, "EUR")).isEmpty();
        assertThat(product.details().vatCode()).isEqualTo("NL-LOW");
    }

    @Test
    void anUnknownLedgerAccountIsMadeAndTheNextProductUsesIt() {
        var partner = books.freshPartner().partner().id();

        books.product(partner, "{\"ledgerAccount\": \"8020\"}");
        books.product(partner, "{\"ledgerAccount\": \"8020\"}");

        assertThat(accounts.list(partner, PageRequest.FIRST).items())
                .extracting(account -> account.details().code())
                .containsOnlyOnce("8020");
    }

    @Test
    void productsAreFoundByReferenceAndByPartOfTheirName() {
        var partner = books.freshPartner().partner().id();
        var first = books.product(partner, "{\"reference\": \"R-1\", \"name\": \"Domein .nl\"}");
        var second = books.product(partner, "{\"reference\": \"R-2\", \"name\": \"Webhosting\"}");

        assertThat(products.list(partner, new ProductFilter("R-1", null), PageRequest.FIRST)
                        .items())
                .containsExactly(first);
        assertThat(products.list(partner, new ProductFilter(null, "HOST"), PageRequest.FIRST)
                        .items())
                .containsExactly(second);
        assertThat(products.list(partner, ProductFilter.ALL, PageRequest.FIRST).items())
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code": ""}                                                        | code                | REQUIRED
            {"name": ""}                                                        | name                | REQUIRED
            {"vatCode": "MARS"}                                                 | vatCode             | UNKNOWN_VAT_CODE
            {"code": "TAKEN"}                                                   | code                | ALREADY_EXISTS
            {"reference": "TAKEN"}                                              | reference           | ALREADY_EXISTS
            {"prices": [{"unitPrice": "1"}]}                                    | prices[0].interval  | REQUIRED
            {"kind": "ONCE"}                                                    | prices[0].interval  | NO_INTERVAL
            {"kind": "TEXT"}                                                    | prices[0].unitPrice | NO_PRICE
            {"prices": [{"interval": "P1M"}]}                                   | prices[0].unitPrice | REQUIRED
            {"prices": [{"interval": "P1M", "unitPrice": "-1"}]}                | prices[0].unitPrice | OUT_OF_RANGE
            {"prices": [{"interval": "P1M", "unitPrice": "1.00001"}]}           | prices[0].unitPrice | TOO_MANY_DECIMALS
            {"prices": [{"interval": "P1M", "unitPrice": "1", "currency": "X"}]} | prices[0].currency | UNKNOWN_CURRENCY
            {"prices": [{"interval": "P1M", "unitPrice": "1"}, {"interval": "P1M", "unitPrice": "2"}]} | prices | DOUBLE_PRICE
            """)
    void whatCannotBeAcceptedIsToldByField(String fields, String field, String code) {
        var partner = books.freshPartner().partner().id();
        books.product(partner, "{\"code\": \"TAKEN\", \"reference\": \"TAKEN\"}");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.product(partner, fields))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void aChangeReplacesThePrices() {
        var partner = books.freshPartner().partner().id();
        var product = books.product(partner);
        var other = books.product(partner, "{\"prices\": [{\"interval\": \"P1M\", \"unitPrice\": \"12\"}]}");
        var details = new ProductDetails(
                null,
                product.details().code(),
                "Renamed",
                null,
                ProductKind.RECURRING,
                other.details().prices(),
                null,
                null);

        var changed = products.change(partner, product.id(), 1, details);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.price(MONTH, "EUR")).contains(new BigDecimal("12.00"));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> products.change(partner, product.id(), 1, details));
    }

    @Test
    void R01_theProductsOfAnotherPartnerDoNotExist() {
        var product = books.product(books.freshPartner().partner().id());
        var own = books.freshPartner().partner().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> products.get(own, product.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> products.change(own, product.id(), 1, product.details()));
        assertThat(products.list(own, ProductFilter.ALL, PageRequest.FIRST).items())
                .isEmpty();
    }
}
