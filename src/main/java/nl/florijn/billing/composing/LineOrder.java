package nl.florijn.billing.composing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How lines stand on a draft (R11): by heading, those without one last; inside a group by description, then period. */
public final class LineOrder {

    private static final Comparator<String> AS_READ =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private LineOrder() {}

    /** For lines of any form; a correction comes after what it corrects. */
    public static <L> Comparator<L> of(
            Function<L, @Nullable String> heading,
            Function<L, String> description,
            Function<L, @Nullable LocalDate> from,
            Predicate<L> isCorrection) {
        return Comparator.comparing(heading, Comparator.nullsLast(AS_READ))
                .thenComparing(description, AS_READ)
                .thenComparing(from, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(isCorrection::test);
    }
}
