package nl.florijn.catalog.interest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest by law, and until when it is known. */
class R44InterestRateTest {

    @ParameterizedTest
    @CsvSource(nullValues = "unknown", textBlock = """
            NL-CONSUMER,   2022-12-31, unknown
            NL-CONSUMER,   2024-07-01, 7
            NL-CONSUMER,   2025-01-01, 6
            NL-CONSUMER,   2025-06-30, 6
            NL-CONSUMER,   2025-07-01, unknown
            NL-COMMERCIAL, 2024-06-30, 12.5
            NL-COMMERCIAL, 2024-07-01, 12.25
            NL-COMMERCIAL, 2025-01-01, 11.15
            NL-COMMERCIAL, 2026-07-01, unknown
            BE-CONSUMER,   2026-12-31, 4.5
            BE-CONSUMER,   2027-01-01, unknown
            BE-COMMERCIAL, 2025-03-01, 11.5
            BE-COMMERCIAL, 2026-01-01, 10.5
            """)
    void R44_theLawSaysItFromADayOn(String name, LocalDate day, String percent) {
        var found = requireNonNull(StatutoryInterest.of(name)).on(day).map(DatedInterest::percent);
        assertThat(found.map(BigDecimal::toPlainString).orElse(null)).isEqualTo(percent);
    }

    @Test
    void R44_noDayBeforeTheLastThatIsKnownIsLeftOut() {
        assertThat(StatutoryInterest.all()).hasSize(4).allSatisfy(rate -> {
            var first = requireNonNull(rate.details().rates().getFirst().from());
            var last = requireNonNull(rate.knownUntil());
            assertThat(first.datesUntil(last.plusDays(1)))
                    .allMatch(day -> rate.on(day).isPresent());
        });
    }

    @Test
    void R44_whatWasAgreedStaysUntilSomethingElseIs() {
        var details = new InterestRateDetails(
                "8 procent",
                InterestKind.OWN,
                List.of(new DatedInterest(LocalDate.of(2027, 1, 1), BigDecimal.valueOf(8))));
        var own = new InterestRate(null, details, null, 1);
        assertThat(own.on(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(own.on(LocalDate.of(2050, 1, 1))).isPresent();
    }
}
