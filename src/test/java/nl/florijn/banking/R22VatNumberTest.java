package nl.florijn.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class R22VatNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "BE0776091951",
                "BG175074752",
                "BG7523169263",
                "BG7552010005",
                "CY10259033P",
                "CZ25123891",
                "CZ640903926",
                "CZ7103192745",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "ESB58378431",
                "ES54362315K",
                "ESX2482300W",
                "ESA28015865",
                "FI20774740",
                "FR40303265045",
                "FR23334175221",
                "FRK7399859412",
                "FR4Z123456782",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IE6433435OA",
                "IE8D79739I",
                "IT00743110157",
                "LT119511515",
                "LT100001919017",
                "LU15027442",
                "LV40003521600",
                "LV16117519997",
                "MT11679112",
                "NL004495445B01",
                "NL132507298B03",
                "NL000099998B57",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SE123456789701",
                "SI50223054",
                "SK2022749619",
                "XI110305878",
                "XIGD001",
                "XIHA599",
            })
    void R22_formAndCheckDigitAreThoseOfTheCountry(String number) {
        assertThat(VatNumber.isValid(number)).as(number).isTrue();
        var digits = number.replaceAll("\\D", "");
        if (digits.length() > 3) {
            assertThat(othersThatPass(number))
                    .as("%s with another digit", number)
                    .isLessThan(2L * digits.length());
        }
    }

    /** Of the numbers that differ in one digit from a good one hardly any is good. */
    private static long othersThatPass(String number) {
        var others = new ArrayList<String>();
        for (var i = 2; i < number.length(); i++) {
            for (var digit = '0'; digit <= '9' && Character.isDigit(number.charAt(i)); digit++) {
                others.add(number.substring(0, i) + digit + number.substring(i + 1));
            }
        }
        return others.stream()
                .filter(other -> !other.equals(number))
                .filter(VatNumber::isValid)
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEEN",
                "NVT1",
                "123456789",
                "132507298B03",
                "US123456",
                "GB980780684",
                "GR094259216",
                "CHE123456788",
                "NO995525828",
                "NL132507299B03",
                "NL132507298B",
                "NL132507298B3",
                "NL000000000B00",
                "BE0776091952",
                "BE776091951",
                "DE136695977",
                "DE036695976",
                "FR41303265045",
                "LU15027443",
                "ATU13585626",
                "IT00743110158",
                "ESB58378432",
                "PL8567346216",
                "XI110305879",
                "NL",
                "EU372000041",
                "EL000000000",
                "HR33392005962",
                "LV16117519998",
                "HU00000000",
            })
    void R22_whatFailsOrHasNoKnownPrefixIsNone(String number) {
        assertThat(VatNumber.isValid(number)).as(number).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1325.07.298.B03, NL, NL132507298B03",
        "0776.091.951,    BE, BE0776091951",
        "136695976,       DE, DE136695976",
        "094259216,       GR, EL094259216",
        "B58378431,       ES, ESB58378431",
        "nl132507298b03,  BE, NL132507298B03",
        "132507299B03,    NL, 132507299B03",
        "132507298B03,    BE, 132507298B03",
        "GEEN,            NL, GEEN",
        "123456,          US, 123456",
    })
    void R22_aNumberAsWrittenAtHomeGetsThePrefixOfItsCountryWhenItPasses(String written, String country, String kept) {
        assertThat(VatNumber.compact(written, country)).isEqualTo(kept);
    }

    @Test
    void R22_withoutCountryNothingIsAdded() {
        assertThat(VatNumber.compact("132507298B03", null)).isEqualTo("132507298B03");
    }
}
