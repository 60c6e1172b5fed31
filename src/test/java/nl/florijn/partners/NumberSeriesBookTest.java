package nl.florijn.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class NumberSeriesBookTest {

    private static final Numbering APART = new Numbering("FA-{yy}{seq:5}", "CR-{yy}{seq:5}", 1L, true);

    @Autowired
    private NumberSeriesBook series;

    @Autowired
    private Partners partners;

    @Autowired
    private Books books;

    @Autowired
    private Transactions transactions;

    @Test
    void R30_creditNotesShareTheSeriesOfTheInvoicesUnlessTheyHaveTheirOwn() {
        var partner = books.freshPartner().partner().id();
        assertThat(series.current(partner, SeriesCode.CREDIT_NOTE).code()).isEqualTo(SeriesCode.INVOICE);

        changeNumbering(partner, APART);
        assertThat(series.current(partner, SeriesCode.CREDIT_NOTE).pattern()).isEqualTo("CR-{yy}{seq:5}");
    }

    @Test
    void R30_aSeriesThatRestsKeepsItsCounter() {
        var partner = books.freshPartner().partner().id();
        changeNumbering(partner, APART);
        give(partner, SeriesCode.CREDIT_NOTE, 41);
        changeNumbering(partner, Numbering.USUAL);
        changeNumbering(partner, APART);

        assertThat(series.current(partner, SeriesCode.CREDIT_NOTE).next()).isEqualTo(42);
    }

    @Test
    void R30_theNextNumberCanBeSetHigherButNotToOneInUse() {
        var partner = books.freshPartner().partner().id();
        give(partner, SeriesCode.INVOICE, 100);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> changeNumbering(partner, new Numbering("FA-{yy}{seq:5}", null, 100L, true)))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("NUMBER_IN_USE"));
        changeNumbering(partner, new Numbering("FA-{yy}{seq:5}", null, 500L, true));
        assertThat(series.current(partner, SeriesCode.INVOICE).next()).isEqualTo(500);
    }

    @Test
    void R30_aNewPatternGoesOnWithTheCounter() {
        var partner = books.freshPartner().partner().id();
        give(partner, SeriesCode.INVOICE, 100);

        changeNumbering(partner, new Numbering("N{yy}{seq:5}", null, 101L, true));

        var current = series.current(partner, SeriesCode.INVOICE);
        assertThat(current.pattern()).isEqualTo("N{yy}{seq:5}");
        assertThat(current.next()).isEqualTo(101);
        assertThat(current.period()).isEqualTo("26");
    }

    private void give(PartnerId partner, SeriesCode code, long number) {
        transactions.run(() -> {
            var locked = series.lock(partner, code);
            series.save(partner, locked.at(number + 1, "26", LocalDate.parse("2026-12-01")));
        });
    }

    private void changeNumbering(PartnerId partner, Numbering numbering) {
        var version = partners.get(partner).version();
        partners.change(partner, version, PartnerDetails.named("Numbered").with(numbering));
    }
}
