package nl.florijn.catalog.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.banking.VatNumber;
import nl.florijn.billing.pricing.DatedRate;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.money.Percentage;
import nl.florijn.money.VatCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data on the standard rates of the EU. */
class R20StandardRatesTest {

    private static final LocalDate OSS_BEGAN = LocalDate.of(2021, 7, 1);

    @Test
    void R20_eachOfThe27CountriesHasARateSinceOssBegan() {
        assertThat(StandardRates.countries()).hasSize(27).allMatch(VatNumber::isMemberState);
        assertThat(StandardRates.countries()).allSatisfy(country -> {
            var rates = StandardRates.of(country);
            assertThat(rates.getFirst().from()).isBeforeOrEqualTo(OSS_BEGAN);
            assertThat(rates).extracting(VatRate::from).doesNotHaveDuplicates().isSorted();
            assertThat(rates)
                    .allSatisfy(rate -> assertThat(rate.rate())
                            .as("article 97 of the directive, and what anybody asks")
                            .isBetween(new BigDecimal("15"), new BigDecimal("27")));
        });
    }

    /** A change counts from its day on, by which a line is taxed (R18). */
    @ParameterizedTest
    @CsvSource({
        "DE, 2021-07-01, 19",
        "DE, 2020-12-31, 16",
        "EE, 2023-12-31, 20",
        "EE, 2024-01-01, 22",
        "EE, 2025-06-30, 22",
        "EE, 2025-07-01, 24",
        "FI, 2024-08-31, 24",
        "FI, 2024-09-01, 25.5",
        "LU, 2023-12-31, 16",
        "LU, 2024-01-01, 17",
        "RO, 2025-07-31, 19",
        "RO, 2025-08-01, 21",
        "SK, 2024-12-31, 20",
        "SK, 2025-01-01, 23",
        "HU, 2027-01-01, 27",
    })
    void R20_theRateIsThatOfTheDay(String country, LocalDate day, String rate) {
        var dated = StandardRates.of(country).stream()
                .map(of -> new DatedRate(of.from(), Percentage.of(of.rate())))
                .toList();
        var code = new TaxCode(1, "OSS-" + country, VatCategory.S, null, dated);

        assertThat(code.rateOn(day)).isEqualTo(Percentage.of(new BigDecimal(rate)));
    }
}
