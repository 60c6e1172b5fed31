package nl.florijn.catalog.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.platform.DecimalForm;
import org.jspecify.annotations.Nullable;

/**
 * What interest is from a day on.
 *
 * @param percent a year
 */
public record DatedInterest(@Nullable LocalDate from, BigDecimal percent) {

    public DatedInterest {
        percent = Objects.requireNonNullElse(DecimalForm.plain(percent), BigDecimal.ZERO);
    }
}
