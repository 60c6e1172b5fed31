package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.ConvertedVat;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.JooqCreditedInvoices;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.drafts.BelowZero;
import nl.florijn.invoicing.drafts.DraftRedating;
import nl.florijn.invoicing.drafts.JooqDraftAuthors;
import nl.florijn.invoicing.paper.FrozenInvoice;
import nl.florijn.invoicing.paper.JooqSnapshots;
import nl.florijn.invoicing.paper.Snapshots;
import nl.florijn.invoicing.warnings.DraftWarnings;
import nl.florijn.invoicing.warnings.JooqWarnings;
import nl.florijn.invoicing.warnings.WarnedDraft;
import nl.florijn.numbering.NumberSeriesBook;
import nl.florijn.numbering.SeriesCounter;
import nl.florijn.numbering.SeriesCounters;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.security.Actor;
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
    private final JooqApprovals approvals;
    private final DraftWarnings warnings;
    private final JooqWarnings stored;
    private final JooqDraftAuthors editors;
    private final DraftRedating redating;
    private final Snapshots snapshots;
    private final JooqSnapshots kept;
    private final Settings settings;
    private final AuditLog audit;

    ApprovalStep(
            NumberSeriesBook series,
            JooqInvoices invoices,
            JooqCreditedInvoices credited,
            JooqApprovals approvals,
            DraftWarnings warnings,
            JooqWarnings stored,
            JooqDraftAuthors editors,
            DraftRedating redating,
            Snapshots snapshots,
            JooqSnapshots kept,
            Settings settings,
            AuditLog audit) {
        this.series = series;
        this.invoices = invoices;
        this.credited = credited;
        this.approvals = approvals;
        this.warnings = warnings;
        this.stored = stored;
        this.editors = editors;
        this.redating = redating;
        this.snapshots = snapshots;
        this.kept = kept;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * What became of each; of those that this partner does not have, last, that there are none.
     *
     * @param seen as they were looked at, those that were
     * @param redate gives drafts dated before the last number of their series the date of that number
     */
    public List<ApprovalResult> approve(PartnerId partner, List<InvoiceId> ids, SeenDrafts seen, boolean redate) {
        var counters = series.lock(partner);
        invoices.lock(partner, ids);
        var ownWork = settings.own(partner).fourEyes()
                ? editors.ofPerson(partner, ids, Actor.current().name())
                : Set.<InvoiceId>of();
        var drafts = invoices.load(partner, ids);
        var book =
                warnings.book(partner, drafts.stream().map(Invoice::customerId).collect(Collectors.toSet()));
        var numbered = credited.numbers(partner, Snapshots.credited(drafts)).keySet();
        var round = new Round(partner, book, ownWork, new HashSet<>(numbered));
        var missing = new LinkedHashSet<>(ids);
        drafts.forEach(draft -> missing.remove(draft.id()));
        var results = Stream.<ApprovalResult>concat(
                        drafts.stream()
                                .map(draft -> !draft.isDraft() || seen.isAsSeen(draft)
                                        ? round.approve(draft, counter(counters, draft.kind()), redate)
                                        : changedMeanwhile(draft)),
                        missing.stream()
                                .map(id -> new Refused(id, Reason.NOT_FOUND, "There is no invoice " + id + ".")))
                .toList();
        keep(partner, round.frozen);
        series.save(partner, counters);
        return results;
    }

    /** Drafts checked one after another, each with what the ones before it came to. */
    private final class Round {

        private final PartnerId partner;
        private final DraftWarnings.WarningBook book;
        private final Set<InvoiceId> ownWork;
        private final Set<InvoiceId> numbered;
        private final List<FrozenInvoice> frozen = new ArrayList<>();

        Round(PartnerId partner, DraftWarnings.WarningBook book, Set<InvoiceId> ownWork, Set<InvoiceId> numbered) {
            this.partner = partner;
            this.book = book;
            this.ownWork = ownWork;
            this.numbered = numbered;
        }

        ApprovalResult approve(Invoice draft, SeriesCounter counter, boolean redate) {
            var date = redate && counter.isBeforeLast(draft.date()) ? counter.lastDate() : draft.date();
            var refused = obstacle(draft, counter, date);
            if (refused != null) {
                return refused;
            }
            try {
                var dated = redating.onDate(partner, draft, date);
                var refusedThen = dated == draft ? null : obstacle(dated, counter, date);
                return refusedThen == null ? number(dated, counter, date) : refusedThen;
            } catch (InvalidInput untaxed) {
                return ApprovalStep.refused(
                        draft,
                        Reason.CANNOT_BE_REDATED,
                        "It cannot be dated " + date + ": "
                                + untaxed.errors().getFirst().message());
            }
        }

        private @Nullable Refused obstacle(Invoice draft, SeriesCounter counter, LocalDate date) {
            return creditsADraft(draft, numbered)
                    ? creditedIsDraft(draft)
                    : refusal(draft, found(draft, date), counter, date, ownWork);
        }

        private ApprovalResult number(Invoice draft, SeriesCounter counter, LocalDate date) {
            var vat = convertedVat(book, draft, date);
            if (vat == null) {
                return rateMissing(draft, date);
            }
            var number = counter.take(date);
            frozen.add(new FrozenInvoice(draft, counter.code(), number, date, vat));
            numbered.add(draft.id());
            book.approved(draft);
            return new Approved(draft.id(), number);
        }

        /** Warnings as they are now: an address may have been added since, a limit reached, a rate come in. */
        private List<InvoiceWarning> found(Invoice draft, LocalDate date) {
            if (!draft.isDraft()) {
                return draft.warnings();
            }
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

    /** A credit note names the number of what it credits (R33). */
    private static boolean creditsADraft(Invoice invoice, Set<InvoiceId> numbered) {
        var credited = invoice.creditsInvoiceId();
        return invoice.isDraft() && credited != null && !numbered.contains(credited);
    }

    private static Refused changedMeanwhile(Invoice draft) {
        return refused(
                draft,
                Reason.CHANGED_MEANWHILE,
                "It was changed by somebody else after you looked at it. Look again; it was not approved.");
    }

    private static Refused creditedIsDraft(Invoice invoice) {
        return refused(
                invoice,
                Reason.CREDITED_IS_DRAFT,
                "The invoice that it credits is a draft still. Approve that one first, or discard it: then this goes too.");
    }

    private static Refused rateMissing(Invoice invoice, LocalDate date) {
        return refused(
                invoice,
                Reason.RATE_MISSING,
                "There is no rate of " + invoice.amounts().currency() + " for " + date
                        + " or a day before. Type one on the draft, or approve it once the rate of the day is there.");
    }

    private void keep(PartnerId partner, List<FrozenInvoice> frozen) {
        if (frozen.isEmpty()) {
            return;
        }
        approvals.approve(partner, frozen);
        CrashPoint.reached("approval.numbered");
        kept.keep(partner, snapshots.of(partner, frozen));
        for (var approved : frozen) {
            audit.record(
                    partner,
                    AuditAction.APPROVED,
                    approved.invoice().id(),
                    Map.of(
                            "number",
                            approved.number(),
                            "total",
                            approved.invoice().amounts().total()));
        }
        CrashPoint.reached("approval.frozen");
    }

    private static @Nullable Refused refusal(
            Invoice invoice,
            List<InvoiceWarning> found,
            SeriesCounter counter,
            LocalDate date,
            Set<InvoiceId> ownWork) {
        if (!invoice.isDraft()) {
            return refused(invoice, Reason.NOT_A_DRAFT, "It was approved before, as number " + invoice.number() + ".");
        }
        if (invoice.lines().isEmpty()) {
            return refused(invoice, Reason.NO_LINES, "It has no lines.");
        }
        if (invoice.amounts().total().signum() < 0) {
            return refused(invoice, Reason.BELOW_ZERO, BelowZero.sentence(invoice));
        }
        if (found.stream().anyMatch(warning -> warning.code() == Warning.Code.RATE_MISSING)) {
            return rateMissing(invoice, date);
        }
        if (InvoiceWarning.blocking(found) > 0) {
            return refused(invoice, Reason.BLOCKING_WARNING, blockingDetail(found));
        }
        if (ownWork.contains(invoice.id())) {
            return refused(
                    invoice,
                    Reason.FOUR_EYES,
                    "It was entered or changed by " + Actor.current().name() + "; somebody else has to approve it.");
        }
        if (counter.isBeforeLast(date)) {
            return refused(
                    invoice,
                    Reason.DATE_BEFORE_LAST,
                    "Its date is " + date + ", but the numbers of its series have come to " + counter.lastDate()
                            + ". Give it that date or a later one.");
        }
        if (counter.isFull(date)) {
            return refused(
                    invoice, Reason.SERIES_FULL, "The series has no numbers left. Choose another pattern first.");
        }
        return null;
    }

    private static String blockingDetail(List<InvoiceWarning> found) {
        return found.stream()
                .filter(InvoiceWarning::blocking)
                .map(InvoiceWarning::detail)
                .collect(Collectors.joining(" "));
    }

    private static Refused refused(Invoice invoice, Reason reason, String detail) {
        return new Refused(invoice.id(), reason, detail);
    }

    private static SeriesCounter counter(SeriesCounters counters, InvoiceKind kind) {
        return kind == InvoiceKind.CREDIT_NOTE ? counters.credits() : counters.invoices();
    }
}
