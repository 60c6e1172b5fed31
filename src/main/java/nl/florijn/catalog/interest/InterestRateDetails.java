package nl.florijn.catalog.interest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * A rate of interest.
 *
 * @param name unique per partner; customers name it
 * @param kind one of the partner's own when left out
 * @param rates in the order of their days
 */
public record InterestRateDetails(String name, InterestKind kind, List<DatedInterest> rates) {

    private static final int MOST_RATES = 200;
    private static final Comparator<DatedInterest> BY_DAY =
            Comparator.comparing(DatedInterest::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    public InterestRateDetails {
        name = name == null ? "" : KeyText.of(name);
        kind = kind == null ? InterestKind.OWN : kind;
        rates = rates == null ? List.of() : rates.stream().sorted(BY_DAY).toList();
    }

    void check() {
        var check = new FieldCheck()
                .required("name", name, 40)
                .size("rates", rates, MOST_RATES)
                .require(!rates.isEmpty(), "rates", "REQUIRED", "Give at least one rate, with the day it begins.")
                .require(
                        rates.stream().map(DatedInterest::from).distinct().count() == rates.size(),
                        "rates",
                        "DOUBLE_DATE",
                        "Two rates cannot begin on the same day.");
        rates.forEach(dated -> check.present("rates.from", dated.from()).percent("rates", dated.percent()));
        check.done();
    }

    /** What it is on a day; null: no rate had begun. */
    @Nullable
    DatedInterest on(LocalDate day) {
        return rates.stream()
                .filter(dated -> !Objects.requireNonNull(dated.from()).isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
