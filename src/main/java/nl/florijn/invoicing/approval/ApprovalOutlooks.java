package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.approval.ApprovalOutlook.Early;
import nl.florijn.invoicing.approval.ApprovalOutlook.ShutOut;
import nl.florijn.invoicing.approval.ApprovalOutlook.Staying;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.numbering.NumberSeriesBook;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.numbering.SeriesCounter;
import nl.florijn.numbering.SeriesCounters;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what approving drafts would do, by the rules of {@link ApprovalStep}, and does nothing. */
@Component
class ApprovalOutlooks {

    private final NumberSeriesBook series;
    private final OwnWork ownWork;
    private final Referring referring;
    private final JooqWaitingDrafts waiting;

    ApprovalOutlooks(NumberSeriesBook series, OwnWork ownWork, Referring referring, JooqWaitingDrafts waiting) {
        this.series = series;
        this.ownWork = ownWork;
        this.referring = referring;
        this.waiting = waiting;
    }

    /** @param drafts in the order in which numbers are given */
    ApprovalOutlook of(PartnerId partner, List<WaitingDraft> drafts) {
        var own = ownWork.among(partner, drafts.stream().map(WaitingDraft::id).toList());
        var sorted = new Sorted(series.look(partner), new Obstacles(own, Set.of(), referring.scheme(partner)));
        drafts.forEach(sorted::add);
        return new ApprovalOutlook(
                sorted.going,
                sorted.early(),
                sorted.staying(),
                shutOut(partner, sorted),
                shortage(partner, sorted.going, Redating.toLast(false)).orElse(null));
    }

    /**
     * Looks beforehand whether all of some drafts that would be approved get a number.
     *
     * @throws Conflict when their series ends before that
     */
    void requireNumbers(PartnerId partner, List<InvoiceId> ids, Redating dates) {
        if (isRoomy(series.look(partner), ids.size())) {
            return;
        }
        var outlook = of(partner, waiting.drafts(partner, ids));
        var going = dates.wanted()
                ? Stream.concat(outlook.redatable().stream(), outlook.going().stream())
                        .toList()
                : outlook.going();
        shortage(partner, going, dates).ifPresent(shortage -> {
            throw shortage.refusal();
        });
    }

    private Optional<Shortage> shortage(PartnerId partner, List<WaitingDraft> drafts, Redating dates) {
        var counters = series.look(partner);
        return isRoomy(counters, drafts.size()) ? Optional.empty() : Shortage.of(counters, drafts, dates);
    }

    private static boolean isRoomy(SeriesCounters counters, int drafts) {
        return counters.inUse().stream().allMatch(counter -> counter.hasRoomFor(drafts));
    }

    /** For each series in which numbers would be given. */
    private List<ShutOut> shutOut(PartnerId partner, Sorted sorted) {
        return sorted.going.stream()
                .collect(Collectors.groupingBy(sorted::counter, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(one -> shutOut(partner, sorted, one.getKey(), one.getValue()).stream())
                .toList();
    }

    private Optional<ShutOut> shutOut(
            PartnerId partner, Sorted sorted, SeriesCounter counter, List<WaitingDraft> going) {
        var until = going.getLast().date();
        var left = new TreeMap<LocalDate, Integer>();
        for (var day : waiting.byDay(partner, counter.series().lastDate(), until)) {
            if (sorted.counter(day.kind()) == counter) {
                left.merge(day.date(), day.count(), Integer::sum);
            }
        }
        going.forEach(draft -> left.computeIfPresent(draft.date(), (day, count) -> count - 1));
        left.values().removeIf(count -> count <= 0);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShutOut(
                        left.values().stream().mapToInt(Integer::intValue).sum(),
                        left.firstKey(),
                        left.lastKey(),
                        until));
    }

    /** Drafts by what would become of them. */
    private static final class Sorted {

        private record Hindrance(Reason reason, Warning.@Nullable Code warning) {

            /** In the order in which they are looked for; warnings in that of their codes. */
            int place() {
                return warning == null ? -1 : warning.ordinal();
            }
        }

        private static final Comparator<Hindrance> ORDER =
                Comparator.comparing(Hindrance::reason).thenComparingInt(Hindrance::place);

        private final SeriesCounters counters;
        private final Obstacles obstacles;
        private final List<WaitingDraft> going = new ArrayList<>();
        private final Map<SeriesCode, List<WaitingDraft>> early = new TreeMap<>();
        private final Map<Hindrance, List<WaitingDraft>> staying = new TreeMap<>(ORDER);

        Sorted(SeriesCounters counters, Obstacles obstacles) {
            this.counters = counters;
            this.obstacles = obstacles;
        }

        void add(WaitingDraft draft) {
            var counter = counter(draft);
            var reason = obstacles.first(draft, counter, draft.date()).orElse(null);
            if (reason == null) {
                obstacles.number(draft.id());
                going.add(draft);
            } else if (reason == Reason.DATE_BEFORE_LAST) {
                early.computeIfAbsent(counter.code(), code -> new ArrayList<>()).add(draft);
            } else {
                var warning =
                        reason == Reason.BLOCKING_WARNING ? draft.blocking().getFirst() : null;
                staying.computeIfAbsent(new Hindrance(reason, warning), hindrance -> new ArrayList<>())
                        .add(draft);
            }
        }

        SeriesCounter counter(WaitingDraft draft) {
            return counter(draft.kind());
        }

        SeriesCounter counter(InvoiceKind kind) {
            return kind.counter(counters);
        }

        List<Early> early() {
            return early.values().stream()
                    .map(drafts -> new Early(counter(drafts.getFirst()).lastDate(), drafts))
                    .toList();
        }

        List<Staying> staying() {
            return staying.entrySet().stream()
                    .map(one -> new Staying(one.getKey().reason(), one.getKey().warning(), one.getValue()))
                    .toList();
        }
    }
}
