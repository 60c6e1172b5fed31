package nl.florijn.currencies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import nl.florijn.money.ExchangeRate;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The reference rates of the ECB. */
@Service
public class DayRates {

    private static final Logger log = LoggerFactory.getLogger(DayRates.class);
    // As far as runs reach: whoever tries those out brings rates for them. What lies beyond is a typing error.
    private static final int YEARS_AHEAD = 2;

    private final JooqDayRates repository;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    DayRates(
            JooqDayRates repository, Transactions transactions, ApplicationEventPublisher events, BusinessClock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What foreign currencies are worth in one's own. */
    @Requires(Right.ANYBODY)
    public RateBook in(Currency own) {
        return new RateBook(repository, own);
    }

    /**
     * Takes a file of the ECB in: XML, CSV or CSV in a ZIP. All of it or nothing; the same file again changes nothing.
     *
     * @throws InvalidInput when it is none of the ECB's files, or holds days that no run reaches yet
     */
    @Requires(Right.PROVIDER)
    public DayRateReport take(byte[] file) {
        var rates = read(file);
        var from =
                rates.stream().map(DayRate::date).min(Comparator.naturalOrder()).orElseThrow();
        var to =
                rates.stream().map(DayRate::date).max(Comparator.naturalOrder()).orElseThrow();
        return transactions.in(() -> {
            var known = repository.between(from, to);
            var changed = rates.stream().filter(rate -> !known.contains(rate)).toList();
            if (!changed.isEmpty()) {
                repository.keep(changed);
                events.publishEvent(new DayRatesChanged());
            }
            return new DayRateReport(rates.size(), changed.size(), from, to);
        });
    }

    /**
     * Enters one rate, such as of a day that no file was brought for. One that is known already stays: it is taken away
     * first, by whoever means to correct it.
     *
     * @throws InvalidInput when there cannot be such a rate, or is one already
     */
    @Requires(Right.PROVIDER)
    public void enter(@Nullable String currency, @Nullable LocalDate date, @Nullable BigDecimal rate) {
        var entered = checked(currency, date, rate);
        transactions.run(() -> {
            if (repository.isKnown(entered.currency(), entered.date())) {
                throw new InvalidInput(
                        "date",
                        "RATE_KNOWN",
                        "There is a rate of this currency on that day already; take it away first to correct it.");
            }
            repository.keep(List.of(entered));
            log.info("{} entered {}", Actor.current().name(), entered);
            events.publishEvent(new DayRatesChanged());
        });
    }

    private DayRate checked(@Nullable String currency, @Nullable LocalDate date, @Nullable BigDecimal rate) {
        var last = lastDay();
        new FieldCheck()
                .present("currency", currency)
                .present("date", date)
                .present("rate", rate)
                .currency("currency", currency)
                .require(
                        !EcbFile.EURO.equals(currency),
                        "currency",
                        "RATE_OF_EURO",
                        "All rates are for one euro, which has none itself.")
                .require(
                        date == null || date.getYear() >= EcbFile.FIRST_YEAR && !date.isAfter(last),
                        "date",
                        "NO_RATES_THEN",
                        "There are no rates of %s: they begin in %d and reach until %s."
                                .formatted(date, EcbFile.FIRST_YEAR, last),
                        EcbFile.FIRST_YEAR,
                        last)
                .decimal("rate", rate, EcbFile.DIGITS, ExchangeRate.DECIMALS)
                .require(
                        rate == null || rate.compareTo(EcbFile.LOWEST) >= 0,
                        "rate",
                        "RATE_TOO_LOW",
                        "A rate is %s at least.".formatted(EcbFile.LOWEST),
                        EcbFile.LOWEST)
                .done();
        return new DayRate(
                Objects.requireNonNull(date),
                Objects.requireNonNull(currency),
                ExchangeRate.of(Objects.requireNonNull(rate)).toDecimal());
    }

    /**
     * Takes away a rate that should not have been there. Drafts reckon with the one before it from now on; approved
     * invoices keep the one that they were approved with.
     *
     * @throws NotFound when there is none of this currency and day
     */
    @AsItStands
    @Requires(Right.PROVIDER)
    public void delete(String currency, LocalDate date) {
        delete(currency, date, null);
    }

    /**
     * As {@link #delete(String, LocalDate)}.
     *
     * @throws StaleVersion when it is another rate by now
     */
    @Requires(Right.PROVIDER)
    public void delete(DayRate seen) {
        delete(seen.currency(), seen.date(), seen.rate());
    }

    private void delete(String currency, LocalDate date, @Nullable BigDecimal seen) {
        transactions.run(() -> {
            var gone = repository
                    .delete(currency, date)
                    .orElseThrow(() -> new NotFound("rate of " + currency + " on " + date));
            if (seen != null && seen.compareTo(gone) != 0) {
                throw new StaleVersion("The rate");
            }
            log.info("{} took away the rate of {} on {}: {}", Actor.current().name(), currency, date, gone);
            events.publishEvent(new DayRatesChanged());
        });
    }

    /** The newest first, those of a day by currency. */
    @Requires(Right.ANYBODY)
    public Page<DayRate> list(DayRateFilter filter, PageRequest page) {
        new FieldCheck()
                .currency("currency", filter.currency())
                .days(filter.from(), filter.to())
                .done();
        var after = RateKey.of(page.after());
        return page.page(
                repository.newest(filter, after.date(), after.currency(), page.fetchSize()),
                rate -> new RateKey(rate.date(), rate.currency()));
    }

    /** Those of the last day that has any, by currency. */
    @Requires(Right.ANYBODY)
    public List<DayRate> latest() {
        return repository.latest();
    }

    /** The last one of each currency, by currency. */
    @Requires(Right.ANYBODY)
    public List<DayRate> newestOfEach() {
        return repository.newestOfEach();
    }

    /** Whether rates of a day, or of a later one, are there. */
    boolean haveReached(LocalDate day) {
        return latest().stream().anyMatch(rate -> !rate.date().isBefore(day));
    }

    private Collection<DayRate> read(byte[] file) {
        try {
            return EcbFile.read(file, lastDay());
        } catch (UnreadableRates unreadable) {
            throw new InvalidInput("body", "UNREADABLE_RATES", String.valueOf(unreadable.getMessage()));
        }
    }

    private LocalDate lastDay() {
        return clock.today(ZoneOffset.UTC).plusYears(YEARS_AHEAD);
    }
}
