package nl.florijn.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedPeriodTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            period,       today,      first,      last
            ALL,          2027-02-15, ,
            THIS_MONTH,   2028-02-29, 2028-02-01, 2028-02-29
            LAST_MONTH,   2027-03-31, 2027-02-01, 2027-02-28
            LAST_MONTH,   2027-01-01, 2026-12-01, 2026-12-31
            THIS_QUARTER, 2027-03-31, 2027-01-01, 2027-03-31
            THIS_QUARTER, 2027-11-02, 2027-10-01, 2027-12-31
            LAST_QUARTER, 2027-02-15, 2026-10-01, 2026-12-31
            THIS_YEAR,    2027-12-31, 2027-01-01, 2027-12-31
            LAST_YEAR,    2027-01-01, 2026-01-01, 2026-12-31
            OWN,          2027-02-15, ,
            """)
    void eachPeriodIsWholeAsSeenFromToday(ListedPeriod period, LocalDate today, LocalDate first, LocalDate last) {
        assertThat(period.first(today)).isEqualTo(first);
        assertThat(period.last(today)).isEqualTo(last);
    }
}
