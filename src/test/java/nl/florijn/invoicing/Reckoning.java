package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.billing.BillingType;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription should have been billed, reckoned day by day from what people asked for. It knows nothing of the
 * engine, so that both would have to be wrong in the same way.
 */
final class Reckoning {

    /** Quantity, price and discount from a day on. */
    private record Asked(LocalDate from, BigDecimal quantity, BigDecimal price, BigDecimal discount) {

        /** What one day costs, times the days of its period. */
        BigDecimal perInterval() {
            return quantity.multiply(price)
                    .multiply(BigDecimal.valueOf(100).subtract(discount))
                    .movePointLeft(2);
        }
    }

    /** A change as it was typed; null stays as it was. */
    private record Change(
            LocalDate from,
            @Nullable String quantity,
            @Nullable String price,
            @Nullable String discount) {}

    private final LocalDate start;
    private final String unit;
    private final int count;
    private final boolean calendar;
    private final BillingType type;
    private final boolean prorate;
    private final List<Change> changes = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private @Nullable LocalDate end;

    /** @param interval a number and a letter, such as 3M */
    Reckoning(LocalDate start, String interval, boolean calendar, BillingType type, boolean prorate) {
        this.start = start;
        this.unit = interval.substring(interval.length() - 1);
        this.count = Integer.parseInt(interval.substring(0, interval.length() - 1));
        this.calendar = calendar;
        this.type = type;
        this.prorate = prorate;
    }

    /** The later word counts, also for days on which an earlier one had its say. */
    void ask(LocalDate from, @Nullable String quantity, @Nullable String price, @Nullable String discount) {
        changes.add(new Change(from, quantity, price, discount));
        changes.sort((one, other) -> one.from.compareTo(other.from));
        asked.clear();
        var last = new Asked(start, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);
        for (var change : changes) {
            last = new Asked(
                    change.from,
                    change.quantity == null ? last.quantity : new BigDecimal(change.quantity),
                    change.price == null ? last.price : new BigDecimal(change.price),
                    change.discount == null ? last.discount : new BigDecimal(change.discount));
            asked.add(last);
        }
    }

    void end(@Nullable LocalDate day) {
        end = day;
    }

    @Nullable
    LocalDate end() {
        return end;
    }

    LocalDate start() {
        return start;
    }

    /** First day of a period; period 0 holds the anchor of the rhythm (R3). */
    LocalDate boundary(int period) {
        var anchor = calendar ? LocalDate.of(start.getYear(), 1, 1) : start;
        var steps = (long) period * count;
        return switch (unit) {
            case "D" -> anchor.plusDays(steps);
            case "W" -> anchor.plusWeeks(steps);
            case "M" -> anchor.plusMonths(steps);
            default -> anchor.plusYears(steps);
        };
    }

    /** Until when a run bills a period (R6); null: not at all. */
    @Nullable
    LocalDate dueUntil(int period, LocalDate runDate, int months, @Nullable LocalDate until) {
        var from = servedFrom(period);
        var last = servedUntil(period);
        if (!from.isBefore(last)) {
            return null;
        }
        if (until != null) {
            var part = prorate && until.isBefore(last) ? until : last;
            return from.isBefore(until) ? part : null;
        }
        var horizon = runDate.withDayOfMonth(1).plusMonths(months);
        var due = type == BillingType.ADVANCE
                ? from.isBefore(horizon)
                : last.minusDays(1).isBefore(runDate);
        return due ? last : null;
    }

    /**
     * A(u) of R4, or the whole of a started period where prorate is off (R5).
     *
     * @param u up to where the period is due or billed
     */
    BigDecimal target(int period, LocalDate u) {
        var from = servedFrom(period);
        var until = earliest(u, servedUntil(period));
        if (!from.isBefore(until)) {
            return BigDecimal.ZERO.setScale(2);
        }
        if (!prorate) {
            return on(from).perInterval().setScale(2, RoundingMode.HALF_UP);
        }
        var sum = BigDecimal.ZERO;
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            sum = sum.add(on(day).perInterval());
        }
        var days = boundary(period + 1).toEpochDay() - boundary(period).toEpochDay();
        return sum.divide(BigDecimal.valueOf(days), 30, RoundingMode.DOWN).setScale(2, RoundingMode.HALF_UP);
    }

    LocalDate servedFrom(int period) {
        var from = boundary(period);
        return from.isBefore(start) ? start : from;
    }

    private LocalDate servedUntil(int period) {
        var until = boundary(period + 1);
        return end == null ? until : earliest(end, until);
    }

    private Asked on(LocalDate day) {
        var inForce = asked.getFirst();
        for (var terms : asked) {
            inForce = terms.from.isAfter(day) ? inForce : terms;
        }
        return inForce;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public String toString() {
        return "%s every %d%s from %s%s, prorate %s, %s, ends %s"
                .formatted(type, count, unit, start, calendar ? " by the calendar" : "", prorate, changes, end);
    }
}
