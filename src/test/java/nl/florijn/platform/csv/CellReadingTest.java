package nl.florijn.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write becomes what a strict file has, or stays as it is to be told. */
class CellReadingTest {

    private enum Kind {
        BUSINESS,
        CONSUMER
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', nullValues = "-", textBlock = """
            # kind       ! mark  ! text               ! read
            NUMBER       ! COMMA ! 1.234,56           ! 1234.56
            NUMBER       ! COMMA ! 1.234              ! 1234
            NUMBER       ! POINT ! 1.234              ! 1.234
            NUMBER       ! COMMA ! 1,234              ! 1.234
            NUMBER       ! POINT ! 1,234              ! 1234
            NUMBER       ! COMMA ! € 12,50            ! 12.5
            NUMBER       ! COMMA ! 12,-               ! 12
            NUMBER       ! COMMA ! 7,5 %              ! 7.5
            NUMBER       ! COMMA ! -3                 ! -3
            NUMBER       ! COMMA ! 12 stuks           ! 12 stuks
            NUMBER       ! COMMA ! 1.23.4             ! 1.23.4
            WHOLE_NUMBER ! COMMA ! 30                 ! 30
            WHOLE_NUMBER ! COMMA ! 30 dgn             ! 30
            WHOLE_NUMBER ! COMMA ! 1 mnd              ! 1 mnd
            DATE         ! COMMA ! 1-2-2027           ! 2027-02-01
            DATE         ! COMMA ! 01-02-2027         ! 2027-02-01
            DATE         ! COMMA ! 1/2/27             ! 2027-02-01
            DATE         ! COMMA ! 2027-02-01         ! 2027-02-01
            DATE         ! COMMA ! 31-12-2026 00:00   ! 2026-12-31
            DATE         ! COMMA ! 1 februari 2027    ! 2027-02-01
            DATE         ! COMMA ! 31-02-2027         ! 31-02-2027
            DATE         ! COMMA ! 12/31/2026         ! 12/31/2026
            INTERVAL     ! COMMA ! per maand          ! P1M
            INTERVAL     ! COMMA ! 2 jaar             ! P2Y
            INTERVAL     ! COMMA ! Kwartaal           ! P3M
            INTERVAL     ! COMMA ! P1Y                ! P1Y
            INTERVAL     ! COMMA ! ooit               ! ooit
            CHOICE       ! COMMA ! particulier        ! CONSUMER
            CHOICE       ! COMMA ! business           ! BUSINESS
            CHOICE       ! COMMA ! stichting          ! stichting
            COUNTRY      ! COMMA ! België             ! BE
            COUNTRY      ! COMMA ! nl                 ! NL
            COUNTRY      ! COMMA ! Holland            ! NL
            COUNTRY      ! COMMA ! Atlantis           ! Atlantis
            CURRENCY     ! COMMA ! eur                ! EUR
            TEXT         ! COMMA ! 1.234              ! 1.234
            """)
    void cellsAreReadByWhatTheirColumnHolds(CellKind kind, DecimalMark mark, String text, String read) {
        assertThat(new CellReading(mark, LocalDate.of(2026, 12, 1)).read(column(kind), text))
                .isEqualTo(read);
    }

    private static Column<?> column(CellKind kind) {
        return switch (kind) {
            case TEXT -> Column.optional("x", Cells.text(20));
            case NUMBER -> Column.optional("x", Cells.amount(9, 2));
            case WHOLE_NUMBER -> Column.optional("x", Cells.wholeNumber(0, 365));
            case DATE -> Column.optional("x", Cells.date());
            case INTERVAL -> Column.optional("x", Cells.interval());
            case CHOICE -> Column.optional("x", Cells.oneOf(Kind.class));
            case COUNTRY -> Column.optional("x", Cells.country());
            case CURRENCY -> Column.optional("x", Cells.currency());
        };
    }
}
