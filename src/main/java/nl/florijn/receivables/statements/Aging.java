package nl.florijn.receivables.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;

/**
 * What is open of invoices, by how long ago it was due.
 *
 * @param notDue due today or later
 * @param upTo30 due 1 to 30 days ago
 * @param upTo60 due 31 to 60 days ago
 * @param upTo90 due 61 to 90 days ago
 * @param over90 due longer ago
 */
public record Aging(BigDecimal notDue, BigDecimal upTo30, BigDecimal upTo60, BigDecimal upTo90, BigDecimal over90) {

    private static final int PERIOD = 30; // days
    private static final int BUCKETS = 5;

    /**
     * @param open by the day on which it is due
     * @param zero in the form that amounts have
     */
    static Aging of(Map<LocalDate, BigDecimal> open, LocalDate today, BigDecimal zero) {
        var buckets = new BigDecimal[BUCKETS];
        Arrays.fill(buckets, zero);
        open.forEach((due, amount) -> {
            var bucket = bucket(ChronoUnit.DAYS.between(due, today));
            buckets[bucket] = buckets[bucket].add(amount);
        });
        return new Aging(buckets[0], buckets[1], buckets[2], buckets[3], buckets[4]);
    }

    private static int bucket(long daysLate) {
        return daysLate <= 0 ? 0 : (int) Math.min(BUCKETS - 1L, 1 + (daysLate - 1) / PERIOD);
    }

    /** What should have been paid before today. */
    public BigDecimal overdue() {
        return upTo30.add(upTo60).add(upTo90).add(over90);
    }
}
