package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.JooqCreditedInvoices;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.drafts.DraftRedating;
import nl.florijn.invoicing.paper.FrozenInvoice;
import nl.florijn.invoicing.paper.Snapshots;
import nl.florijn.invoicing.rates.ConvertedVat;
import nl.florijn.invoicing.warnings.DraftWarnings;
import nl.florijn.invoicing.warnings.JooqWarnings;
import nl.florijn.invoicing.warnings.WarnedDraft;
import nl.florijn.numbering.NumberSeriesBook;
import nl.florijn.numbering.SeriesCounter;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives drafts their numbers and freezes them (R30, R31). Must run in a transaction: the series stay locked until it
 * ends, so that there is no gap and no double, whoever else approves at the same time.
 */
@Component
public class ApprovalStep {

    private final NumberSeriesBook series;
    private final JooqInvoices invoices;
    private final JooqCreditedInvoices credited;
    private final DraftWarnings warnings;
    private final JooqWarnings stored;
    private final OwnWork ownWork;
    private final DraftRedating redating;
    private final Referring referring;
    private final Freezing freezing;

    ApprovalStep(
            NumberSeriesBook series,
            JooqInvoices invoices,
            JooqCreditedInvoices credited,
            DraftWarnings warnings,
            JooqWarnings stored,
            OwnWork ownWork,
            DraftRedating redating,
            Referring referring,
            Freezing freezing) {
        this.series = series;
        this.invoices = invoices;
        this.credited = credited;
        this.warnings = warnings;
        this.stored = stored;
        this.ownWork = ownWork;
        this.redating = redating;
        this.referring = referring;
        this.freezing = freezing;
    }

    /**
     * What became of each; of those that this partner does not have, last, that there are none.
     *
     * @param seen as they were looked at, those that were
     */
    public List<ApprovalResult> approve(PartnerId partner, List<InvoiceId> ids, SeenDrafts seen, Redating dates) {
        var counters = series.lock(partner);
        invoices.lock(partner, ids);
        var drafts = invoices.load(partner, ids);
        var scheme = referring.scheme(partner);
        var round = round(partner, drafts, scheme, dates);
        var missing = new LinkedHashSet<>(ids);
        drafts.forEach(draft -> missing.remove(draft.id()));
        var results = Stream.<ApprovalResult>concat(
                        drafts.stream()
                                .map(draft ->
                                        round.approve(draft, seen, draft.kind().counter(counters))),
                        missing.stream()
                                .map(id -> new Refused(id, Reason.NOT_FOUND, "There is no invoice " + id + ".")))
                .toList();
        freezing.freeze(partner, scheme, round.frozen);
        series.save(partner, counters);
        return results;
    }

    private Round round(PartnerId partner, List<Invoice> drafts, ReferenceScheme scheme, Redating dates) {
        var book =
                warnings.book(partner, drafts.stream().map(Invoice::customerId).collect(Collectors.toSet()));
        var own = ownWork.among(partner, drafts.stream().map(Invoice::id).toList());
        var numbered = credited.numbers(partner, Snapshots.credited(drafts)).keySet();
        return new Round(partner, book, new Obstacles(own, numbered, scheme), dates);
    }

    /** Drafts checked one after another, each with what the ones before it came to. */
    private final class Round {

        private final PartnerId partner;
        private final DraftWarnings.WarningBook book;
        private final Obstacles obstacles;
        private final Redating dates;
        private final List<FrozenInvoice> frozen = new ArrayList<>();

        Round(PartnerId partner, DraftWarnings.WarningBook book, Obstacles obstacles, Redating dates) {
            this.partner = partner;
            this.book = book;
            this.obstacles = obstacles;
            this.dates = dates;
        }

        ApprovalResult approve(Invoice draft, SeenDrafts seen, SeriesCounter counter) {
            var date = dates.dateOf(draft.date(), counter);
            if (!draft.isDraft()) {
                return RefusalWords.refused(draft, Reason.NOT_A_DRAFT, List.of(), counter, date);
            }
            if (!seen.isAsSeen(draft)) {
                return RefusalWords.refused(draft, Reason.CHANGED_MEANWHILE, List.of(), counter, date);
            }
            var refused = obstacle(draft, counter, date);
            return refused == null ? dated(draft, counter, date) : refused;
        }

        private ApprovalResult dated(Invoice draft, SeriesCounter counter, LocalDate date) {
            try {
                var dated = redating.onDate(partner, draft, date);
                var refusedThen = dated == draft ? null : obstacle(dated, counter, date);
                return refusedThen == null ? number(dated, counter, date) : refusedThen;
            } catch (InvalidInput untaxed) {
                return new Refused(
                        draft.id(),
                        Reason.CANNOT_BE_REDATED,
                        "It cannot be dated " + date + ": "
                                + untaxed.errors().getFirst().message());
            }
        }

        private @Nullable Refused obstacle(Invoice draft, SeriesCounter counter, LocalDate date) {
            var found = found(draft, date);
            return obstacles
                    .first(WaitingDraft.of(draft, found), counter, date)
                    .map(reason -> RefusalWords.refused(draft, reason, found, counter, date))
                    .orElse(null);
        }

        private ApprovalResult number(Invoice draft, SeriesCounter counter, LocalDate date) {
            var vat = convertedVat(book, draft, date);
            if (vat == null) {
                return RefusalWords.refused(draft, Reason.RATE_MISSING, List.of(), counter, date);
            }
            var number = counter.take(date);
            frozen.add(new FrozenInvoice(
                    draft, counter.code(), counter.lastReferred(), counter.lastGiven(), date, vat, null));
            obstacles.number(draft.id());
            book.approved(draft);
            return new Approved(draft.id(), number);
        }

        /** Warnings as they are now: an address may have been added since, a limit reached, a rate come in. */
        private List<InvoiceWarning> found(Invoice draft, LocalDate date) {
            var found = book.warnings(WarnedDraft.of(draft, date));
            stored.replace(partner, draft, found);
            return found;
        }
    }

    private static @Nullable ConvertedVat convertedVat(
            DraftWarnings.WarningBook book, Invoice invoice, LocalDate date) {
        var rate = book.rate(invoice.amounts().typedRate(), date, invoice.unit());
        return rate == null
                ? null
                : ConvertedVat.of(
                        invoice.amounts().vatTotal(),
                        invoice.amounts().currency(),
                        rate,
                        book.rates().own());
    }
}
