package nl.florijn.catalog.interest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The rates of interest that customers of a partner can have (R44). */
@Service
public class InterestRates {

    private final JooqInterestRates repository;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    InterestRates(JooqInterestRates repository, IdSequence ids, Transactions transactions, AuditLog audit) {
        this.repository = repository;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Those of the law and of the partner, by name. */
    @Requires(Right.READ)
    public Page<InterestRate> list(PartnerId partner, PageRequest page) {
        return page.pageOf(
                List.copyOf(byName(partner).values()), rate -> rate.details().name());
    }

    /** The same, all of them by their names. */
    @Requires(Right.READ)
    public Map<String, InterestRate> byName(PartnerId partner) {
        var all = new TreeMap<String, InterestRate>();
        StatutoryInterest.all().forEach(rate -> all.put(rate.details().name(), rate));
        repository.all(partner).forEach(own -> all.merge(own.details().name(), own, InterestRates::extended));
        return all;
    }

    private static InterestRate extended(InterestRate law, InterestRate own) {
        var days = own.details().rates().stream().map(DatedInterest::from).toList();
        var rates = new ArrayList<>(own.details().rates());
        law.details().rates().stream()
                .filter(dated -> !days.contains(dated.from()))
                .forEach(rates::add);
        return new InterestRate(
                own.id(),
                new InterestRateDetails(law.details().name(), law.details().kind(), rates),
                law.knownUntil(),
                own.version());
    }

    /** @throws NotFound when this partner has no such rate of its own */
    @Requires(Right.READ)
    public InterestRate get(PartnerId partner, InterestRateId id) {
        return byName(partner).values().stream()
                .filter(rate -> id.equals(rate.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("interest rate " + id));
    }

    /** Refuses a name that is no rate's; null is none. */
    @Requires(Right.READ)
    public void requireKnown(PartnerId partner, @Nullable String name) {
        if (name != null && !byName(partner).containsKey(name)) {
            throw new InvalidInput(
                    "interestRate", "UNKNOWN_INTEREST_RATE", "There is no interest rate '" + name + "'.");
        }
    }

    /** One of the partner's own, or days that are added to one of the law. */
    @Requires(Right.WRITE)
    public InterestRate create(PartnerId partner, InterestRateDetails details) {
        details.check();
        var law = StatutoryInterest.of(details.name());
        new FieldCheck()
                .require(
                        law == null || law.details().kind() == details.kind(),
                        "kind",
                        "KIND_OF_LAW",
                        "This rate is one of the law; it keeps its kind.")
                .done();
        return transactions.in(() -> {
            var id = new InterestRateId(ids.next());
            try {
                repository.add(partner, id, details, clock.instant());
            } catch (DuplicateKeyException known) {
                throw new InvalidInput(
                        "name", "NAME_TAKEN", "There is already an interest rate '" + details.name() + "'.");
            }
            repository.replaceRates(partner, id, details.rates());
            audit.created(partner, id, details);
            return get(partner, id);
        });
    }

    /**
     * Changes its rates; what is approved keeps what it says.
     *
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.WRITE)
    public InterestRate change(PartnerId partner, InterestRateId id, int version, InterestRateDetails details) {
        details.check();
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The interest rate");
            if (details.equals(before.details())) {
                return before;
            }
            new FieldCheck()
                    .require(
                            details.name().equals(before.details().name())
                                    && details.kind() == before.details().kind(),
                            "name",
                            "NAME_STAYS",
                            "An interest rate keeps its name and kind: customers have it by these.")
                    .done();
            if (!repository.raise(partner, id, version)) {
                throw new StaleVersion("The interest rate");
            }
            repository.replaceRates(partner, id, details.rates());
            audit.changed(partner, id, before.details(), details);
            return get(partner, id);
        });
    }
}
