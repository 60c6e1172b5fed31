package nl.florijn.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.database.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class R30NumberingTest {

    private static final LocalDate LAST = LocalDate.parse("2040-12-01"); // ahead of every test's clock

    @Autowired
    private NumberSeriesBook series;

    @Autowired
    private Numberings numberings;

    @Autowired
    private Books books;

    @Autowired
    private Transactions transactions;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
    }

    @Test
    void R30_creditNotesShareTheSeriesOfTheInvoicesUnlessTheyHaveTheirOwn() {
        assertThat(give(SeriesCode.INVOICE)).isEqualTo("FA-4000001");
        assertThat(give(SeriesCode.CREDIT_NOTE)).isEqualTo("FA-4000002");

        change("FA-{yy}{seq:5}", "CR-{yy}{seq:5}", 3);
        assertThat(give(SeriesCode.CREDIT_NOTE)).isEqualTo("CR-4000001");
        assertThat(give(SeriesCode.INVOICE)).isEqualTo("FA-4000003");
    }

    @Test
    void R30_aSeriesThatRestsKeepsItsCounter() {
        change("FA-{yy}{seq:5}", "CR-{yy}{seq:5}", 1);
        give(SeriesCode.CREDIT_NOTE);
        change("FA-{yy}{seq:5}", null, 1);
        give(SeriesCode.CREDIT_NOTE);
        change("FA-{yy}{seq:5}", "C-{seq:5}", 2);

        assertThat(give(SeriesCode.CREDIT_NOTE)).isEqualTo("C-00002");
        assertThat(numberings
                        .preview(partner, SeriesCode.CREDIT_NOTE, "C-{yy}{seq:5}", null, null)
                        .numbers())
                .startsWith("C-4000003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FA\u200B-{yy}{seq:5}", "FA-{yy}{seq:5} ", "FA-{yy}{seq:5}\n", "\u2800FA-{yy}\u00AD{seq:5}"})
    void R30_aPatternHoldsNothingThatCannotBeSeen(String typed) {
        assertThat(NumberingCheck.of("", new Numbering(typed, null, 1L, true)).errors())
                .isEmpty();
        assertThat(new Numbering(typed, typed, 1L, true))
                .isEqualTo(new Numbering("FA-{yy}{seq:5}", "FA-{yy}{seq:5}", 1L, true));
        assertThat(numberings.preview(partner, SeriesCode.INVOICE, typed, null, null))
                .isEqualTo(numberings.preview(partner, SeriesCode.INVOICE, "FA-{yy}{seq:5}", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>{seq:5}",
                "FA:{seq:5}",
                "\"{seq:5}",
                "{seq:5}\\",
                "\u0410-{seq:5}",
                "\u0661{seq:5}",
                "A\uE000{seq:5}"
            })
    void R30_aPatternHoldsLettersDigitsAndAFewSigns(String typed) {
        assertThat(NumberingCheck.of("", new Numbering(typed, null, 1L, true)).errors())
                .extracting(InvalidInput.FieldError::code)
                .containsExactly("UNUSABLE_CHARACTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"É.F_{yyyy}/{MM} {seq:5}-b"})
    void R30_lettersAndTheSignsOfNumbersAreTaken(String typed) {
        assertThat(NumberingCheck.of("", new Numbering(typed, null, 1L, true)).errors())
                .isEmpty();
    }

    @Test
    void R30_theNextNumberCanBeSetHigherButNotToOneInUse() {
        change("FA-{yy}{seq:5}", null, 100);
        give(SeriesCode.INVOICE);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change("FA-{yy}{seq:5}", null, 100))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("NUMBER_IN_USE"));
        change("FA-{yy}{seq:5}", null, 500);
        assertThat(give(SeriesCode.INVOICE)).isEqualTo("FA-4000500");
    }

    @Test
    void R30_theNextCreditNoteCanBeSetHigherToo() {
        changeCredits("CR-{seq:5}", 40L);
        assertThat(numberings.get(partner).numbering().nextCredit()).isEqualTo(40);
        assertThat(give(SeriesCode.CREDIT_NOTE)).isEqualTo("CR-00040");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> changeCredits("CR-{seq:5}", 40L))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(InvalidInput.FieldError::field, InvalidInput.FieldError::code)
                        .containsExactly(tuple("nextCredit", "NUMBER_IN_USE")));
        changeCredits("CR-{seq:5}", 50L);
        changeCredits("CN-{seq:5}", null);
        assertThat(give(SeriesCode.CREDIT_NOTE)).as("the counter goes on").isEqualTo("CN-00050");
        assertThat(give(SeriesCode.INVOICE)).isEqualTo("FA-4000001");
    }

    @Test
    void R30_onlyASeriesOfItsOwnHasANextCreditNote() {
        assertThat(numberings.get(partner).numbering().nextCredit()).isNull();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> changeCredits(null, 7L))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("NO_SERIES_OF_ITS_OWN"));

        changeCredits("CR-{seq:5}", 7L);
        var read = numberings.get(partner);
        numberings.change(
                partner,
                read.version(),
                new Numbering("FA-{yy}{seq:5}", null, 1L, read.numbering().nextCredit(), true));
        assertThat(numberings.get(partner).numbering().nextCredit()).isNull();
    }

    @Test
    void R30_eachNumberGivenMakesWhatWasReadStale() {
        var read = numberings.get(partner);
        assertThat(read.version()).isOne();
        give(SeriesCode.INVOICE);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> numberings.change(partner, read.version(), read.numbering()));
        assertThat(numberings.get(partner).numbering().next()).isEqualTo(2);
    }

    @Test
    void R30_aChangeOfCreditNotesAloneMakesWhatWasReadStaleToo() {
        var read = numberings.get(partner);
        numberings.change(partner, read.version(), new Numbering("FA-{yy}{seq:5}", "CR-{seq:5}", 1L, true));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> numberings.change(
                        partner, read.version(), new Numbering("FA-{yy}{seq:5}", "CN-{seq:5}", 1L, true)));
    }

    @Test
    void R30_thePreviewIsWhatAChangeWouldGive() {
        give(SeriesCode.INVOICE);

        var preview = numberings.preview(partner, SeriesCode.INVOICE, "{yyyy}-{seq:4}", null, null);
        assertThat(preview.numbers())
                .isEqualTo(List.of("2040-0002", "2040-0003", "2040-0004", "2040-0005", "2040-0006"));
        assertThat(preview.advice())
                .extracting(NumberPreview.Advice::code)
                .containsExactly(NumberPreview.Code.FEWER_THAN_FIVE_DIGITS);
        var end = numberings.preview(partner, SeriesCode.INVOICE, "{seq:5}", 99998L, null);
        assertThat(end.numbers()).containsExactly("99998", "99999");
        assertThat(end.advice()).extracting(NumberPreview.Advice::code).containsExactly(NumberPreview.Code.NEARLY_FULL);

        change("{yyyy}-{seq:4}", null, 2);
        assertThat(give(SeriesCode.INVOICE)).isEqualTo("2040-0002");
    }

    private String give(SeriesCode code) {
        return transactions.in(() -> {
            var counters = series.lock(partner);
            var number = (code == SeriesCode.INVOICE ? counters.invoices() : counters.credits()).take(LAST);
            series.save(partner, counters);
            return number;
        });
    }

    private void changeCredits(@Nullable String credit, @Nullable Long nextCredit) {
        var read = numberings.get(partner);
        numberings.change(
                partner,
                read.version(),
                new Numbering("FA-{yy}{seq:5}", credit, read.numbering().next(), nextCredit, true));
    }

    private void change(String invoice, @Nullable String credit, long next) {
        numberings.change(partner, numberings.get(partner).version(), new Numbering(invoice, credit, next, true));
    }
}
