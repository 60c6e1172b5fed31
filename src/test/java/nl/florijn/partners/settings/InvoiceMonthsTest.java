package nl.florijn.partners.settings;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.billing.periods.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceMonthsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            P1M,  1,  P1M
            P2M,  2,  P2M
            P3M,  3,  P3M
            P6M,  6,  P6M
            P12M, 12, P1Y
            P1Y,  12, P1Y
            """)
    void R09_invoicesComeEvery1or2or3or6or12Months(String interval, int months, String shown) {
        assertThat(InvoiceMonths.of(Interval.parse(interval))).contains(months);
        assertThat(InvoiceMonths.fromColumn(months)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"P4M", "P24M", "P2Y", "P2W", "P30D"})
    void R09_otherIntervalsAreNotOffered(String interval) {
        assertThat(InvoiceMonths.of(Interval.parse(interval))).isEmpty();
    }
}
