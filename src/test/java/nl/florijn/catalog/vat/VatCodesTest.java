package nl.florijn.catalog.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.money.ReverseCharge;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FlorijnTest
class VatCodesTest {

    @Autowired
    private VatCodes codes;

    @Autowired
    private LedgerAccounts accounts;

    @Autowired
    private Books books;

    @Autowired
    private JsonMapper json;

    @Test
    void R18_ratesAreKeptInTheOrderOfTheirDates() {
        var partner = books.freshPartner().partner().id();

        var code = codes.create(partner, read("""
                {"code": "DE-HIGH", "category": "S", "ledgerAccount": "1535", "accountingCode": "DE19",
                 "rates": [{"from": "2021-01-01", "rate": "19"}, {"from": "2020-07-01", "rate": "16.0"}]}
                """));

        assertThat(code.details().rates())
                .containsExactly(VatRate.of("2020-07-01", "16"), VatRate.of("2021-01-01", "19"));
        assertThat(code.newestRate()).isEqualByComparingTo("19");
        assertThat(codes.get(partner, code.id())).isEqualTo(code);
        assertThat(accounts.list(partner, PageRequest.FIRST).items())
                .extracting(account -> account.details().code())
                .contains("1535");
    }

    @Test
    void oneRateCanBeGivenInShort() {
        var partner = books.freshPartner().partner().id();

        var code = codes.create(partner, read("{\"code\": \"X\", \"category\": \"S\", \"rate\": \"5.5\"}"));

        assertThat(code.details().rates()).containsExactly(VatRate.of("1970-01-01", "5.5"));
    }

    @Test
    void R18_aNewRateIsAddedByAChange() {
        var partner = books.freshPartner().partner().id();
        var code = codes.create(partner, read("{\"code\": \"X\", \"category\": \"S\", \"rate\": \"5\"}"));
        var raised = read("""
                {"code": "X", "category": "S",
                 "rates": [{"from": "1970-01-01", "rate": "5"}, {"from": "2027-01-01", "rate": "6"}]}
                """);

        var changed = codes.change(partner, code.id(), 1, raised);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.newestRate()).isEqualByComparingTo("6");
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> codes.change(partner, code.id(), 1, raised));
    }

    @Test
    void R20_aCodeSaysAcrossWhichBorderItReversesWhateverItIsCalled() {
        var partner = books.freshPartner().partner().id();

        var said = codes.create(partner, read("""
                {"code": "NL-ABROAD", "category": "AE", "reverseCharge": "INTRA_EU"}
                """));
        var unsaid = codes.create(partner, read("{\"code\": \"EU-OWN\", \"category\": \"AE\"}"));

        assertThat(codes.get(partner, said.id()).details().reverseCharge()).isEqualTo(ReverseCharge.INTRA_EU);
        assertThat(codes.get(partner, unsaid.id()).details().reverseCharge()).isEqualTo(ReverseCharge.UNSAID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "X", "category": "S", "rate": "21"}               | code     | REQUIRED
            {"code": "X", "rate": "21"}                                | category | REQUIRED
            {"code": "X", "category": "S"}                             | rates    | REQUIRED
            {"code": "X", "category": "AE", "rate": "21"}              | rates    | NO_VAT_IN_CATEGORY
            {"code": "X", "category": "K", "reverseCharge": "INTRA_EU"} | reverseCharge | NO_REVERSE_CHARGE_IN_CATEGORY
            {"code": "X", "category": "S", "rate": "101"}              | rates    | OUT_OF_RANGE
            {"code": "X", "category": "S", "rates": [{"from": "2027-01-01", "rate": "1"}, {"from": "2027-01-01", "rate": "2"}]} | rates | DOUBLE_DATE
            {"code": "X", "category": "S", "rate": "1", "rates": [{"rate": "2"}]} | rate | RATE_AND_RATES
            {"code": "NL-HIGH", "category": "S", "rate": "21"}         | code     | CODE_TAKEN
            """)
    void whatCannotBeAcceptedIsToldByField(String details, String field, String code) {
        var partner = books.freshPartner().partner().id();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> codes.create(partner, read(details)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void R01_theCodesOfAnotherPartnerDoNotExist() {
        var other = books.freshPartner().partner().id();
        var code = codes.findByCode(other, "NL-HIGH").orElseThrow();
        var own = books.freshPartner().partner().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> codes.get(own, code));
    }

    private VatCodeDetails read(String details) {
        return json.readValue(details, VatCodeDetails.class);
    }
}
