package nl.florijn.catalog.interest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate of interest that customers can have: one of the law, or of the partner. Where both have its name the partner's
 * days count beside those of the law, and before them on the same day.
 *
 * @param id null: the partner has added nothing to it
 * @param knownUntil the last day for which the application knows the rate of the law; null: no rate of the law
 * @param version 0 where the partner has added nothing to it
 */
public record InterestRate(
        @Nullable InterestRateId id,
        @JsonUnwrapped InterestRateDetails details,
        @Nullable LocalDate knownUntil,
        int version) {

    /** What it is a year; nothing when none had begun, or what the law says of that day is not known here. */
    public Optional<DatedInterest> on(LocalDate day) {
        var begun = details.on(day);
        var isStale = begun != null
                && knownUntil != null
                && day.isAfter(knownUntil)
                && !Objects.requireNonNull(begun.from()).isAfter(knownUntil);
        return isStale ? Optional.empty() : Optional.ofNullable(begun);
    }
}
