package nl.florijn.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a subscription should be asked (R3 to R7, R15, R16), reckoned day by day. It shares nothing with the core. */
public final class HandReckoning {

    /** Rhythm and settings. */
    public record Rhythm(LocalDate start, int count, char unit, boolean calendar, boolean arrears, boolean prorate) {

        public LocalDate boundary(int period) {
            LocalDate anchor = calendar ? LocalDate.of(start.getYear(), 1, 1) : start;
            long times = (long) period * count;
            return switch (unit) {
                case 'D' -> anchor.plusDays(times);
                case 'W' -> anchor.plusWeeks(times);
                case 'M' -> anchor.plusMonths(times);
                default -> anchor.plusYears(times);
            };
        }

        public int periodOf(LocalDate day) {
            int period = 0;
            while (!boundary(period + 1).isAfter(day)) {
                period++;
            }
            return period;
        }

        LocalDate servedFrom(int period) {
            return latest(boundary(period), start);
        }
    }

    /** What a product costs from a day on. */
    public record DatedPrice(@Nullable LocalDate from, BigDecimal price) {}

    /** What an entry of a list gives. */
    public enum Gives {
        PRICE,
        AMOUNT_OFF,
        PERCENT_OFF
    }

    /** One entry: of a product, or of a group where that is null. */
    public record Listed(
            @Nullable Long product,
            @Nullable String group,
            int minimum,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Gives gives,
            BigDecimal value) {}

    /** All that prices depend on, as it was known at one moment. */
    public record Known(
            Map<Long, List<DatedPrice>> products,
            Map<Long, String> groups,
            List<Listed> list,
            @Nullable BigDecimal discount) {

        /** What a whole period costs at terms, times 100. */
        BigDecimal hundredfold(Asked asked, LocalDate day) {
            Listed listed = listed(asked, day);
            Gives gives = listed == null ? null : listed.gives;
            BigDecimal own = asked.price;
            if (own != null && gives != Gives.PERCENT_OFF) {
                gives = null;
            }
            BigDecimal price = own != null ? own : usual(asked.product, day);
            BigDecimal off = discount == null ? BigDecimal.ZERO : discount;
            if (gives == Gives.PRICE) {
                price = listed.value;
                off = BigDecimal.ZERO;
            } else if (gives == Gives.AMOUNT_OFF) {
                price = price.subtract(listed.value).max(BigDecimal.ZERO);
                off = BigDecimal.ZERO;
            } else if (gives == Gives.PERCENT_OFF) {
                off = listed.value;
            }
            off = asked.discount == null ? off : asked.discount;
            return asked.quantity
                    .multiply(price)
                    .multiply(BigDecimal.valueOf(100).subtract(off));
        }

        private BigDecimal usual(long product, LocalDate day) {
            return products.get(product).stream()
                    .filter(dated -> dated.from == null || !dated.from.isAfter(day))
                    .max(Comparator.comparing(DatedPrice::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .orElseThrow()
                    .price;
        }

        /** From when on the product costs what it does on a day (R17). */
        LocalDate newPrice(Asked asked, LocalDate day) {
            return products.get(asked.product).stream()
                    .map(DatedPrice::from)
                    .filter(from -> from != null && !from.isAfter(day))
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }

        private @Nullable Listed listed(Asked asked, LocalDate day) {
            String group = groups.get(asked.product);
            return list.stream()
                    .filter(one -> one.product == null ? one.group.equals(group) : one.product == asked.product)
                    .filter(one -> one.from == null || !day.isBefore(one.from))
                    .filter(one -> one.until == null || day.isBefore(one.until))
                    .filter(one -> BigDecimal.valueOf(one.minimum).compareTo(asked.quantity) <= 0)
                    .max(Comparator.<Listed, Boolean>comparing(one -> one.product != null)
                            .thenComparing(Listed::minimum))
                    .orElse(null);
        }
    }

    /** What was asked for from a day on; null where list, product or customer decide. */
    public record Asked(
            LocalDate from,
            long product,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount) {}

    /** A change as it was entered; null stays as it was. */
    public record Said(
            LocalDate from,
            @Nullable Long product,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount) {

        Asked onto(Asked before) {
            return new Asked(
                    from,
                    product == null ? before.product : product,
                    quantity == null ? before.quantity : quantity,
                    price == null ? before.price : price,
                    discount == null ? before.discount : discount);
        }
    }

    /** Billed or waived of a period; without days where both are the same. */
    public record Kept(LocalDate from, LocalDate until, boolean waived, BigDecimal amount) {}

    /** What a run reaches: everything up to a day, or what its date and the months of the debtor bring. */
    public record Reach(
            LocalDate runDate, int months, @Nullable LocalDate until) {}

    private final Rhythm rhythm;
    private final int decimals;
    private final Asked first;
    private final List<Said> said = new ArrayList<>();
    private @Nullable LocalDate end;

    public HandReckoning(Rhythm rhythm, int decimals, Asked first) {
        this.rhythm = rhythm;
        this.decimals = decimals;
        this.first = first;
    }

    /** Of one day the later word counts. */
    public void say(Said change) {
        said.add(change);
        said.sort(Comparator.comparing(Said::from));
    }

    /** The terms in the order of their days, one for each day of a change. */
    public List<Asked> asked() {
        List<Asked> all = new ArrayList<>(List.of(first));
        for (Said change : said) {
            Asked now = change.onto(all.getLast());
            if (now.from.equals(all.getLast().from)) {
                all.removeLast();
            }
            all.add(now);
        }
        return all;
    }

    public void end(@Nullable LocalDate day) {
        end = day;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public @Nullable LocalDate end() {
        return end;
    }

    /**
     * What a run asks of one period, waivers taken off.
     *
     * @param known prices as they were when something of the period was billed first
     */
    public BigDecimal toAsk(int period, Reach reach, List<Kept> kept, Known known, boolean corrections) {
        LocalDate from = rhythm.servedFrom(period);
        LocalDate last = served(period);
        LocalDate u = from;
        if (from.isBefore(last)) {
            u = latest(u, due(period, reach));
            for (Kept one : kept) {
                u = latest(u, earliest(one.until, last));
            }
        }
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal waived = BigDecimal.ZERO;
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(from, u));
        for (Kept one : kept) {
            billed = billed.add(one.amount);
            waived = one.waived ? waived.add(one.amount) : waived;
            cuts.addAll(List.of(one.from, one.until));
        }
        BigDecimal ofBilledDays = BigDecimal.ZERO;
        BigDecimal ofNewDays = BigDecimal.ZERO;
        LocalDate before = null;
        for (LocalDate cut : cuts) {
            if (before != null && !before.isBefore(from) && !cut.isAfter(u)) {
                BigDecimal cost = cost(period, cut, known).subtract(cost(period, before, known));
                LocalDate day = before;
                boolean isBilled = kept.stream().anyMatch(one -> !day.isBefore(one.from) && day.isBefore(one.until));
                ofBilledDays = isBilled ? ofBilledDays.add(cost) : ofBilledDays;
                ofNewDays = isBilled ? ofNewDays : ofNewDays.add(cost);
            }
            before = cut;
        }
        return corrections ? ofNewDays.add(left(ofBilledDays.subtract(billed), waived)) : ofNewDays;
    }

    /** What a period costs as far as a run that does not look at what was billed would reach. */
    public BigDecimal target(int period, Reach reach, Known known) {
        return cost(period, due(period, reach), known);
    }

    /** The rhythm, and what was asked for. */
    @Override
    public String toString() {
        return "%s %s ends %s".formatted(rhythm, asked(), end);
    }

    /** What a waiver leaves of a difference: only one of the other sign uses it up. */
    private static BigDecimal left(BigDecimal difference, BigDecimal waived) {
        if (difference.signum() * waived.signum() >= 0) {
            return difference;
        }
        BigDecimal rest = difference.add(waived);
        return rest.signum() == difference.signum() ? rest : BigDecimal.ZERO;
    }

    private LocalDate served(int period) {
        LocalDate until = rhythm.boundary(period + 1);
        return end == null ? until : earliest(until, end);
    }

    /** u of what is due; the first day when nothing is. */
    private LocalDate due(int period, Reach reach) {
        LocalDate from = rhythm.servedFrom(period);
        LocalDate last = served(period);
        if (reach.until != null) {
            LocalDate part = rhythm.prorate ? earliest(reach.until, last) : last;
            return from.isBefore(reach.until) ? part : from;
        }
        LocalDate horizon = reach.runDate.withDayOfMonth(1).plusMonths(reach.months);
        boolean due = rhythm.arrears ? last.minusDays(1).isBefore(reach.runDate) : from.isBefore(horizon);
        return due ? last : from;
    }

    /** A(t). */
    private BigDecimal cost(int period, LocalDate t, Known known) {
        LocalDate from = rhythm.servedFrom(period);
        long days = ChronoUnit.DAYS.between(rhythm.boundary(period), rhythm.boundary(period + 1));
        BigDecimal sum = BigDecimal.ZERO;
        if (!rhythm.prorate) {
            sum = from.isBefore(t) ? onDay(from, from, known).multiply(BigDecimal.valueOf(days)) : sum;
        } else {
            for (LocalDate day = from; day.isBefore(t); day = day.plusDays(1)) {
                sum = sum.add(onDay(day, from, known));
            }
        }
        return sum.divide(BigDecimal.valueOf(100 * days), decimals, RoundingMode.HALF_UP);
    }

    private BigDecimal onDay(LocalDate day, LocalDate servedFrom, Known known) {
        Asked inForce = first;
        for (Asked one : asked()) {
            inForce = one.from.isAfter(day) ? inForce : one;
        }
        LocalDate read = latest(inForce.from, servedFrom);
        return known.hundredfold(inForce, inForce.price == null ? latest(read, known.newPrice(inForce, day)) : read);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
