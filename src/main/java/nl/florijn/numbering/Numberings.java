package nl.florijn.numbering;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.banking.KeyText;
import nl.florijn.banking.ReferredNumber;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How partners number their documents, and what comes next (R30). */
@Service
public class Numberings {

    private final JooqNumberSeriesRepository repository;
    private final BusinessClock clock;
    private final Transactions transactions;
    private final AuditLog audit;

    Numberings(JooqNumberSeriesRepository repository, BusinessClock clock, Transactions transactions, AuditLog audit) {
        this.repository = repository;
        this.clock = clock;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The series of a new partner. */
    @Requires(Right.FLORIJN)
    public void open(PartnerId partner, Numbering numbering) {
        repository.add(partner, SeriesCode.INVOICE, numbering.invoice(), numbering.restarts(), numbering.next());
        var nextCredit = numbering.nextCredit() == null ? 1 : numbering.nextCredit();
        repository.add(partner, SeriesCode.CREDIT_NOTE, numbering.credit(), numbering.restarts(), nextCredit);
    }

    @Requires({Right.READ, Right.SUPPORT})
    public StoredNumbering get(PartnerId partner) {
        return current(
                partner,
                repository.find(partner, SeriesCode.INVOICE),
                repository.find(partner, SeriesCode.CREDIT_NOTE));
    }

    /**
     * Changes patterns, restarting or the next number. Counters go on: a {@code next} that is the present one stays what
     * comes next with a new pattern too, or the first above it where that number is in use.
     *
     * @throws InvalidInput when a pattern cannot be used, or the next number not be given
     * @throws StaleVersion when numbers were given, or something was changed, since this version
     */
    @Requires(Right.ADMIN)
    public StoredNumbering change(PartnerId partner, int version, Numbering wanted) {
        NumberingCheck.of("", wanted).done();
        return transactions.in(() -> {
            var invoices = repository.lock(partner, SeriesCode.INVOICE);
            var credits = repository.lock(partner, SeriesCode.CREDIT_NOTE);
            var before = current(partner, invoices, credits);
            StaleVersion.check(version, before.version(), "The numbering");
            var renumbering = renumbering(partner);
            var check = new FieldCheck();
            if (!Objects.equals(wanted.nextCredit(), before.numbering().nextCredit())) {
                NumberingCheck.ownSeries(check, "nextCredit", wanted);
            }
            var changed = renumbering.invoices(invoices, wanted, check);
            checkReferences(partner, invoices, changed, check, "invoice");
            save(partner, invoices, changed);
            save(partner, credits, renumbering.credits(credits, wanted, check));
            check.done();
            var after = get(partner);
            if (!after.equals(before)) {
                audit.record(
                        partner,
                        AuditAction.NUMBERING_CHANGED,
                        null,
                        Map.of("before", before.numbering(), "after", after.numbering()));
            }
            return after;
        });
    }

    /**
     * The next five numbers, were the numbering changed like this.
     *
     * @param next null: the counter as it stands
     * @param restarts null: as it is now
     * @throws InvalidInput when it could not be changed like this
     */
    @Requires(Right.READ)
    public NumberPreview preview(
            PartnerId partner, SeriesCode code, String typed, @Nullable Long next, @Nullable Boolean restarts) {
        var pattern = KeyText.of(typed);
        var series = repository.find(partner, code);
        var restarting = restarts == null ? series.restarts() : restarts;
        var check = new FieldCheck();
        NumberingCheck.pattern(check, "pattern", pattern, restarting);
        NumberingCheck.next(check, "next", next);
        check.done();
        var changed =
                renumbering(partner).changed(series, pattern, restarting, next, check, Renumbering.Fields.PREVIEW);
        checkReferences(partner, series, changed, check, "pattern");
        check.done();
        var day = changed.dayOfNext(today(partner));
        return NumberPreview.of(new SeriesCounter(changed, used(partner)), day);
    }

    /** The number that an invoice of today gets, as payment references are made of it (R40); empty where the series ends. */
    @Requires(Right.READ)
    public Optional<ReferredNumber> next(PartnerId partner) {
        return next(partner, repository.find(partner, SeriesCode.INVOICE));
    }

    private Optional<ReferredNumber> next(PartnerId partner, NumberSeries series) {
        var counter = new SeriesCounter(series, used(partner));
        var day = series.dayOfNext(today(partner));
        return counter.isFull(day) ? Optional.empty() : Optional.of(counter.nextReferred(day));
    }

    private void checkReferences(
            PartnerId partner, NumberSeries before, NumberSeries changed, FieldCheck check, String field) {
        if (changed.code() == SeriesCode.INVOICE
                && !changed.equals(before)
                && check.errors().isEmpty()) {
            next(partner, changed)
                    .ifPresent(number -> NumberingCheck.refers(check, field, repository.references(partner), number));
        }
    }

    private void save(PartnerId partner, NumberSeries before, NumberSeries after) {
        if (!after.equals(before)) {
            repository.save(partner, after);
        }
    }

    private StoredNumbering current(PartnerId partner, NumberSeries invoices, NumberSeries credits) {
        var counter = new SeriesCounter(invoices, used(partner));
        var day = invoices.dayOfNext(today(partner));
        var numbering = new Numbering(
                invoices.requiredPattern(),
                credits.pattern(),
                counter.sequence(day),
                credits.pattern() == null ? null : sequence(partner, credits),
                invoices.restarts());
        return new StoredNumbering(numbering, version(invoices, credits, counter.beginsAgain(day)));
    }

    private long sequence(PartnerId partner, NumberSeries series) {
        return new SeriesCounter(series, used(partner)).sequence(series.dayOfNext(today(partner)));
    }

    /** 1 at first. A year or month that begins the count again changes what comes next, but no row: it has its own step. */
    private static int version(NumberSeries invoices, NumberSeries credits, boolean beginsAgain) {
        return 2 * (invoices.changes() + credits.changes()) - 3 + (beginsAgain ? 1 : 0);
    }

    private Renumbering renumbering(PartnerId partner) {
        return new Renumbering(today(partner), used(partner));
    }

    private UsedNumbers used(PartnerId partner) {
        return new UsedNumbers(numbers -> repository.usedAmong(partner, numbers));
    }

    private LocalDate today(PartnerId partner) {
        return clock.today(repository.zone(partner));
    }
}
