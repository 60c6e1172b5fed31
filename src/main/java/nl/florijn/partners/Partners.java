package nl.florijn.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.florijn.numbering.Numbering;
import nl.florijn.numbering.NumberingCheck;
import nl.florijn.numbering.Numberings;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The tenants. */
@Service
public class Partners {

    private final JooqPartnerRepository repository;
    private final Numberings numberings;
    private final ApiTokens tokens;
    private final BusinessClock businessClock;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Partners(
            JooqPartnerRepository repository,
            Numberings numberings,
            ApiTokens tokens,
            BusinessClock businessClock,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.numberings = numberings;
        this.tokens = tokens;
        this.businessClock = businessClock;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Makes a partner with its number series, a token of all scopes, and what later modules add on
     * {@link PartnerCreated}. Its first scheduled run is that of the 1st after today.
     */
    @Requires(Right.PROVIDER)
    public NewPartner create(PartnerDetails details) {
        return create(details, Numbering.USUAL);
    }

    /** As {@link #create(PartnerDetails)}, numbering its documents like this. */
    @Requires(Right.PROVIDER)
    public NewPartner create(PartnerDetails details, Numbering numbering) {
        var check = NumberingCheck.ofNew("numbering.", numbering);
        details.check(check);
        check.done();
        return transactions.in(() -> {
            var partner = new PartnerId(ids.next());
            repository.add(partner, details, firstRunDate(details), clock.instant());
            numberings.open(partner, numbering);
            events.publishEvent(new PartnerCreated(partner, details.country()));
            audit.record(partner, AuditAction.PARTNER_CREATED, partner, Map.of("name", details.name()));
            var token = tokens.create(partner, firstToken(details), EnumSet.allOf(Scope.class));
            return new NewPartner(get(partner), token.secret());
        });
    }

    private static String firstToken(PartnerDetails details) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("texts.tokens", Locale.forLanguageTag(details.locale()), control)
                .getString("first");
    }

    /** Whether there is such a partner. */
    @Requires({Right.READ, Right.SUPPORT})
    public boolean exists(PartnerId partner) {
        return repository.find(partner).isPresent();
    }

    /** @throws NotFound when there is no such partner */
    @Requires({Right.READ, Right.SUPPORT})
    public Partner get(PartnerId partner) {
        return repository.find(partner).orElseThrow(() -> new NotFound("partner " + partner));
    }

    /**
     * The business date where the partner is.
     *
     * @throws NotFound when there is no such partner
     */
    @Requires({Right.READ, Right.SUPPORT})
    public LocalDate today(PartnerId partner) {
        return businessClock.today(get(partner).zone());
    }

    /** For the provider: all partners, oldest first. */
    @Requires(Right.SUPPORT)
    public List<Partner> all(@Nullable Made after, int limit) {
        return repository.all(after, limit);
    }

    /** @throws StaleVersion when the partner is no longer of this version */
    @Requires(Right.ADMIN)
    public Partner change(PartnerId partner, int version, PartnerDetails details) {
        var check = new FieldCheck();
        details.check(check);
        check.done();
        return transactions.in(() -> {
            var before = get(partner);
            StaleVersion.check(version, before.version(), "The partner");
            if (details.equals(before.details())) {
                return before;
            }
            if (!repository.change(partner, version, details)) {
                throw new StaleVersion("The partner");
            }
            audit.record(
                    partner,
                    AuditAction.PARTNER_CHANGED,
                    partner,
                    Map.of("before", before.details(), "after", details));
            events.publishEvent(new PartnerDetailsChanged(partner));
            return get(partner);
        });
    }

    private LocalDate firstRunDate(PartnerDetails details) {
        return businessClock
                .today(ZoneId.of(details.timeZone()))
                .withDayOfMonth(1)
                .plusMonths(1);
    }
}
